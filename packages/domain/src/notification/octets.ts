/** Octets that a text takes in UTF-8. */
export function octetsIn(text: string): number {
  let octets = 0;
  for (const character of text) octets += octetsOf(character.codePointAt(0) ?? 0);
  return octets;
}

function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
