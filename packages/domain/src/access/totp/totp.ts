/** Time-based one-time passwords (RFC 6238) over HOTP (RFC 4226). The HMAC is given from outside. */

/** HMAC-SHA-1 of a message under a key: 20 bytes. */
export type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array;

/** RFC 6238, 4.1: 30 seconds; apps that read the codes know no other number of digits as well as six. */
export const TOTP_SECONDS = 30;
export const TOTP_DIGITS = 6;
/** RFC 4226, 4 (R6): at least 128 bits, 160 recommended. */
export const TOTP_SECRET_BYTES = 20;

/** RFC 4226, 5.3: dynamic truncation of an HMAC over the counter as eight bytes, big-endian. */
export function hotp(secret: Uint8Array, counter: number, hmac: Hmac, digits: number = TOTP_DIGITS): string {
  const message = new Uint8Array(8);
  let rest = counter;
  for (let index = 7; index >= 0; index -= 1) {
    message[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  const mac = hmac(secret, message);
  const offset = (mac[mac.length - 1] ?? 0) & 0x0f;
  const [a = 0, b = 0, c = 0, d = 0] = mac.subarray(offset, offset + 4);
  const number = (a & 0x7f) * 0x1_00_00_00 + b * 0x1_00_00 + c * 0x1_00 + d;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The time step of an instant (UTC). */
export function totpStep(at: string): number {
  return Math.floor(Date.parse(at) / 1_000 / TOTP_SECONDS);
}

export interface TotpCheck {
  secret: Uint8Array;
  /** As typed; blanks do not matter. */
  code: string;
  at: string;
  /** The last step that was accepted; that code and earlier ones are not accepted again (RFC 6238, 5.2). */
  lastStep: number;
  /** Steps before and behind the present one that are accepted as well, for clocks that differ. */
  window?: number;
}

/** The step whose code it is, to be remembered as `lastStep`; null: it is wrong, too old, or used. */
export function acceptedTotpStep(
  { secret, code, at, lastStep, window = 1 }: TotpCheck,
  hmac: Hmac,
): number | null {
  const typed = code.normalize('NFKC').replace(/\s/g, '');
  const present = totpStep(at);
  let accepted: number | null = null;
  // Every step is tried, so that the time taken does not tell which one fitted.
  for (let step = present - window; step <= present + window; step += 1) {
    const fits = isSame(typed, hotp(secret, step, hmac));
    if (fits && step > lastStep) accepted ??= step;
  }
  return accepted;
}

/** Compares without stopping at the first difference. */
function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < b.length; index += 1) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}
