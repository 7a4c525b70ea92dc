const CODES = new Map<string, readonly [number, number]>();

/** Bytes of a text in GBK (the double-byte part of GB18030); throws on a character that it lacks. */
export function gbkBytes(text: string): Uint8Array {
  if (CODES.size === 0) fillCodes();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    const pair = CODES.get(char);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(...pair);
    else throw new Error(`GBK has no ${char}`);
  }
  return Uint8Array.from(bytes);
}

function fillCodes(): void {
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd') CODES.set(char, [lead, trail]);
    }
  }
}
