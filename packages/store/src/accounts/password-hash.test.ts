import { scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashPassword, isHashOutdated, isPassword } from './password-hash.js';

/** A hash as an earlier installation might have made it. */
function weakHash(password: string): string {
  const salt = Buffer.from('0123456789abcdef');
  const hash = scryptSync(password, salt, 32, { N: 2 ** 10, r: 8, p: 1 });
  const [saltText, hashText] = [salt, hash].map((bytes) => bytes.toString('base64').replace(/=+$/, ''));
  return `$scrypt$ln=10,r=8,p=1$${saltText}$${hashText}`;
}

describe('a stored password', () => {
  it('is recognised by its hash, which says how it was made', async () => {
    const hash = await hashPassword('kite-river-42-lamp');
    expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await isPassword('kite-river-42-lamp', hash)).toBe(true);
    expect(await isPassword('kite-river-42-lamq', hash)).toBe(false);
    expect(isHashOutdated(hash)).toBe(false);
  });

  it('has another hash each time', async () => {
    expect(await hashPassword('kite')).not.toBe(await hashPassword('kite'));
  });

  it('may be typed in full width', async () => {
    expect(await isPassword('ｋｉｔｅ４２', await hashPassword('kite42'))).toBe(true);
  });

  it('of an earlier installation is recognised with its own parameters, and found outdated', async () => {
    expect(await isPassword('kite', weakHash('kite'))).toBe(true);
    expect(isHashOutdated(weakHash('kite'))).toBe(true);
  });

  it('is nobody’s where there is none, or where it cannot be read', async () => {
    expect(await isPassword('', null)).toBe(false);
    expect(await isPassword('kite', 'kite')).toBe(false);
  });

  it('takes as long for a name that nobody has', async () => {
    const hash = await hashPassword('kite');
    // What it costs this process: how long it takes depends on what else the machine does.
    const costOf = async (stored: string | null) => {
      const before = process.cpuUsage();
      for (let round = 0; round < 3; round += 1) await isPassword('river', stored);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const [known, unknown] = [await costOf(hash), await costOf(null)];
    expect(unknown / known).toBeGreaterThan(0.3);
    expect(unknown / known).toBeLessThan(3);
  });
});
