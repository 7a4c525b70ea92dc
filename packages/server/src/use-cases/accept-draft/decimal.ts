/**
 * A measured number as the decimal string that events keep: no exponent, no binary noise in the last place
 * (`0.1 + 0.2` and `1560 × 10⁸` come out as people wrote them).
 */
export function decimalOf(value: number): string {
  const exact = Number(value.toPrecision(15));
  const text = String(exact);
  if (!text.includes('e')) return text;
  return exact.toFixed(20).replace(/\.?0+$/, '');
}
