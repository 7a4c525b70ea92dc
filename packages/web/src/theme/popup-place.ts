/**
 * Where a list or a calendar that opens from a control is put: inside the dialog that the control stands in, because
 * a modal dialog hides everything outside it from screen readers, and else at the end of the page.
 */
export function popupPlace(control: HTMLElement | undefined): HTMLElement {
  return control?.closest<HTMLElement>('[role="dialog"]') ?? document.body;
}
