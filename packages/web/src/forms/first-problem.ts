/** What is wrong with a form, by the field where it is said. */
export type Problems<F extends string> = Partial<Record<F, string>>;

/** One of them, or `null` where the form can be sent. */
export function firstProblem(problems: Problems<string>): string | null {
  return Object.values(problems).find((problem) => problem !== undefined) ?? null;
}

const CONTROLS = 'input, textarea, select, button';

/** Whether a field says by itself that it is wrong: a text that is too long. */
export function isWrong(form: HTMLElement): boolean {
  return form.querySelector('[aria-invalid="true"]') !== null;
}

/** What is wrong, in the order of the form. A region that is there to be filled later says nothing yet. */
function wrongIn(form: HTMLElement): HTMLElement | undefined {
  const candidates = form.querySelectorAll<HTMLElement>('[aria-invalid="true"], [role="alert"]');
  return [...candidates].find((one) => one.matches('[aria-invalid]') || one.textContent !== '');
}

/**
 * Leads to the first thing that is wrong in a form, which may lie out of sight or be folded away.
 * @param form as it stands after the messages were put beside the fields
 * @returns whether anything in it says that it is wrong
 */
export function goToProblem(form: HTMLElement): boolean {
  const found = wrongIn(form);
  if (!found) return false;
  const fold = found.closest('details');
  if (fold) fold.open = true;
  const control = found.matches(CONTROLS) ? found : found.querySelector<HTMLElement>(CONTROLS);
  if (control) control.focus();
  else found.scrollIntoView({ block: 'center' });
  return true;
}
