/** A `ref` for the control that a deed has just opened: the person goes on typing in it. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
