/** Scrolls to what has just appeared, as far as it takes; for the `ref` of what must not be missed. */
export function intoView(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: 'nearest' });
}
