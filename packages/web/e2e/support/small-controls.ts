import type { Page } from 'playwright-core';

/** What is pressed together with the control inside it. */
const PRESSED_WITH = '.ant-input-affix-wrapper, .ant-checkbox-wrapper, .ant-radio-wrapper';

/** Controls lower than a finger; links inside running text are exempt, as WCAG has it. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate((together) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, select, input, textarea, a.ant-btn'),
    ];
    return controls
      .filter((control) => !control.closest('.visually-hidden, [hidden], [aria-hidden=true], .ant-select'))
      .map((control) => control.closest<HTMLElement>(together) ?? control)
      .filter((control) => control.offsetHeight > 1 && control.offsetHeight < 44)
      .map((control) => `${control.offsetHeight} px ${control.outerHTML.slice(0, 120)}`);
  }, PRESSED_WITH);
}
