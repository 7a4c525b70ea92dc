import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { base32 } from './base32.js';
import { readRecoveryCode, recoveryCode } from './recovery-code.js';
import { acceptedTotpStep, type Hmac, hotp, totpStep } from './totp.js';
import { totpAddress } from './totp-address.js';

const hmac: Hmac = (key, message) => createHmac('sha1', key).update(message).digest();
const secret = new TextEncoder().encode('12345678901234567890');

describe('one-time passwords', () => {
  it('are those of RFC 4226, appendix D', () => {
    const codes = Array.from({ length: 10 }, (_, counter) => hotp(secret, counter, hmac));
    expect(codes).toEqual([
      '755224',
      '287082',
      '359152',
      '969429',
      '338314',
      '254676',
      '287922',
      '162583',
      '399871',
      '520489',
    ]);
  });

  it.each([
    ['1970-01-01T00:00:59.000Z', '94287082'],
    ['2005-03-18T01:58:29.000Z', '07081804'],
    ['2005-03-18T01:58:31.000Z', '14050471'],
    ['2009-02-13T23:31:30.000Z', '89005924'],
    ['2033-05-18T03:33:20.000Z', '69279037'],
    ['2603-10-11T11:33:20.000Z', '65353130'],
  ])('at %s are those of RFC 6238, appendix B', (at, code) => {
    expect(hotp(secret, totpStep(at), hmac, 8)).toBe(code);
  });
});

describe('a typed code', () => {
  const at = '2026-08-25T02:42:00.000Z';
  const step = totpStep(at);
  const check = (code: string, lastStep = 0) => acceptedTotpStep({ secret, code, at, lastStep }, hmac);

  it.each([-1, 0, 1])('is accepted %i steps away, for clocks that differ', (distance) => {
    expect(check(hotp(secret, step + distance, hmac))).toBe(step + distance);
  });

  it.each([-2, 2])('is not accepted %i steps away', (distance) => {
    expect(check(hotp(secret, step + distance, hmac))).toBeNull();
  });

  it('is accepted once: not again, and none before it', () => {
    const code = hotp(secret, step, hmac);
    expect(check(code, step - 1)).toBe(step);
    expect(check(code, step)).toBeNull();
    expect(check(hotp(secret, step - 1, hmac), step)).toBeNull();
    expect(check(hotp(secret, step + 1, hmac), step)).toBe(step + 1);
  });

  it('may be typed with blanks and in full width', () => {
    const code = hotp(secret, step, hmac);
    expect(check(` ${code.slice(0, 3)} ${code.slice(3)} `)).toBe(step);
    expect(check([...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''))).toBe(
      step,
    );
  });

  it.each(['', '000000', '1234567', 'abcdef'])('is not accepted when it is “%s”', (code) => {
    expect(check(code)).toBeNull();
  });
});

describe('what an authenticator app reads', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('is base32 as in RFC 4648, chapter 10: “%s”', (text, expected) => {
    expect(base32(new TextEncoder().encode(text))).toBe(expected);
  });

  it('is an address with issuer, account and secret', () => {
    expect(totpAddress(secret, '云岭市整改办', 'lin')).toBe(
      `otpauth://totp/${encodeURIComponent('云岭市整改办')}:lin?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=${encodeURIComponent('云岭市整改办')}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});

describe('a recovery code', () => {
  const code = recoveryCode(Uint8Array.from({ length: 10 }, (_, index) => index * 25));

  it('is four groups of four that nobody misreads', () => {
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/);
  });

  it('is read however it is typed', () => {
    expect(readRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(code);
    expect(readRecoveryCode('OIL0-1234-5678-9abc')).toBe('0110-1234-5678-9abc');
    expect(readRecoveryCode('')).toBe('');
  });
});
