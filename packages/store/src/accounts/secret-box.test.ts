import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { secretBox } from './secret-box.js';
import { secretKeyOf } from './secret-key-file.js';

const box = secretBox(new Uint8Array(32).fill(7));
const secret = new TextEncoder().encode('a secret');

describe('a secret box', () => {
  it('gives back what was sealed, and never seals the same way twice', () => {
    const sealed = box.seal(secret, 'account-1');
    expect(box.open(sealed, 'account-1')).toEqual(secret);
    expect(box.seal(secret, 'account-1')).not.toBe(sealed);
    expect(Buffer.from(sealed, 'base64url').includes(Buffer.from(secret))).toBe(false);
  });

  it('opens for nothing else, under no other key, and after no change', () => {
    const sealed = box.seal(secret, 'account-1');
    expect(() => box.open(sealed, 'account-2')).toThrow();
    expect(() => secretBox(new Uint8Array(32)).open(sealed, 'account-1')).toThrow();
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => box.open(bytes.toString('base64url'), 'account-1')).toThrow();
    expect(() => box.open('', 'account-1')).toThrow();
  });

  it('wants a key of 32 bytes', () => {
    expect(() => secretBox(new Uint8Array(16))).toThrow('32');
  });
});

describe('the key file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-key-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once, for its owner only, whoever else makes it at the same moment', async () => {
    const file = join(folder, 'secret.key');
    const keys = await Promise.all([1, 2, 3, 4].map(() => secretKeyOf(file)));
    for (const key of keys) expect(key).toEqual(keys[0]);
    expect(await secretKeyOf(file)).toEqual(keys[0]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is refused when it holds something else', async () => {
    const file = join(folder, 'other.key');
    writeFileSync(file, 'short');
    await expect(secretKeyOf(file)).rejects.toThrow('expected 32 bytes');
  });
});
