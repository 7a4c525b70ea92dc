import { base32 } from './base32.js';
import { TOTP_DIGITS, TOTP_SECONDS } from './totp.js';

/**
 * The address that an authenticator app reads from a QR code (the `otpauth` key URI format).
 * @param issuer name of this installation, @param account the login name.
 */
export function totpAddress(secret: Uint8Array, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  const parameters = [
    `secret=${base32(secret)}`,
    `issuer=${encodeURIComponent(issuer)}`,
    'algorithm=SHA1',
    `digits=${TOTP_DIGITS}`,
    `period=${TOTP_SECONDS}`,
  ];
  return `otpauth://totp/${label}?${parameters.join('&')}`;
}
