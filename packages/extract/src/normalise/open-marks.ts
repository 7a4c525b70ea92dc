const PARTNERS: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['》', '《'],
  [')', '('],
]);

/** Deeper nesting is damage: older marks are forgotten. */
const DEEPEST = 8;

/**
 * Quotation marks, book-title marks and brackets that wait for their partner. What closes takes everything with it
 * that was opened inside and never closed.
 *
 * > 关于“账目不清(含往来款”问题
 *                 ^ forgotten with the quotation
 */
export class OpenMarks {
  private waiting: number[] = [];

  get count(): number {
    return this.waiting.length;
  }

  open(unit: number): void {
    if (this.waiting.length === DEEPEST) this.waiting.shift();
    this.waiting.push(unit);
  }

  close(unit: number): void {
    const partner = PARTNERS.get(String.fromCharCode(unit))?.charCodeAt(0);
    const at = partner === undefined ? -1 : this.waiting.lastIndexOf(partner);
    if (at >= 0) this.waiting.length = at;
  }

  clear(): void {
    this.waiting.length = 0;
  }
}
