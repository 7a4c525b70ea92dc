/** The six digits of an app, however they were grouped or pasted; null while they are not all there. */
export function wholeCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/\s/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}
