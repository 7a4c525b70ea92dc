/** Bytes as text: hex inside the program, base64 in signed notes. Decoders take one spelling only. */

const HEX = '0123456789abcdef';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NONE = 255;

function valuesOf(alphabet: string): Uint8Array {
  const values = new Uint8Array(128).fill(NONE);
  for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
  return values;
}

const hexValues = valuesOf(HEX);
const base64Values = valuesOf(ALPHABET);

/** The bytes of lower-case hex digits. @throws Error for anything else */
export function bytesOfHex(hex: string): Uint8Array {
  if (hex.length % 2 !== 0) throw new Error('expected lower-case hex digits in pairs');
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    const high = hexValues[hex.charCodeAt(2 * i)] ?? NONE;
    const low = hexValues[hex.charCodeAt(2 * i + 1)] ?? NONE;
    if (high === NONE || low === NONE) throw new Error('expected lower-case hex digits in pairs');
    bytes[i] = (high << 4) | low;
  }
  return bytes;
}

/** Lower-case hex digits of bytes. */
export function hexOfBytes(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += `${HEX[byte >> 4]}${HEX[byte & 15]}`;
  return hex;
}

/** Base64 with padding (RFC 4648, 4). */
export function base64OfBytes(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const word = (a << 16) | (b << 8) | c;
    const left = bytes.length - i;
    text += `${ALPHABET[word >> 18]}${ALPHABET[(word >> 12) & 63]}`;
    text += `${left > 1 ? ALPHABET[(word >> 6) & 63] : '='}${left > 2 ? ALPHABET[word & 63] : '='}`;
  }
  return text;
}

/** The bytes of a text in base64; null unless it is the one spelling of them (RFC 4648, 3.5). */
export function bytesOfBase64(text: string): Uint8Array | null {
  const digits = text.replace(/={1,2}$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let word = 0;
  for (let i = 0; i < digits.length; i++) {
    const value = base64Values[digits.charCodeAt(i)] ?? NONE;
    if (value === NONE) return null;
    word = ((word << 6) | value) & 0xffffff;
    const used = (i % 4) * 2;
    if (used > 0) bytes[Math.floor((i * 3) / 4)] = word >> (6 - used);
  }
  return base64OfBytes(bytes) === text ? bytes : null;
}
