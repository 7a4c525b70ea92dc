import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { onEveryEngine } from '../testing/engines.js';
import { openFileVault } from './file-vault.js';
import { findFile, recordFile } from './record-file.js';

const root = mkdtempSync(join(tmpdir(), 'bihuan-vault-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;

function fresh() {
  count += 1;
  const folder = join(root, String(count));
  return { folder, vault: openFileVault(folder) };
}

async function* portions(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

describe('the vault', () => {
  it('gives back what was put in, under its digest', async () => {
    const { vault } = fresh();
    const kept = await vault.put(Buffer.from('佐证材料'));
    expect(kept).toEqual({ sha256: createHash('sha256').update('佐证材料').digest('hex'), size: 12 });
    expect((await buffer(vault.read(kept.sha256))).toString()).toBe('佐证材料');
    expect(await vault.has(kept.sha256)).toBe(true);
  });

  it('keeps the same content once, whether it comes whole or in portions', async () => {
    const { folder, vault } = fresh();
    const whole = await vault.put(Buffer.from('台账一页'));
    expect(await vault.put(portions('台账', '一页'))).toEqual(whole);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.map(({ name }) => name)).toEqual([whole.sha256]);
  });

  it('keeps nothing of a file that breaks off', async () => {
    const { folder, vault } = fresh();
    async function* broken() {
      yield Buffer.from('前半');
      throw new Error('the connection broke');
    }
    await expect(vault.put(broken())).rejects.toThrow('the connection broke');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files).toEqual([]);
  });

  it('removes what came by half before a given time, and nothing that is whole or still coming', async () => {
    const { folder, vault } = fresh();
    const { sha256 } = await vault.put(Buffer.from('整份'));
    const [old, young] = [join(folder, 'incoming', 'old'), join(folder, 'incoming', 'young')];
    writeFileSync(old, '前半');
    writeFileSync(young, '前半');
    utimesSync(old, 1_000, 1_000);
    await vault.sweep(2_000_000);
    expect(existsSync(old)).toBe(false);
    expect(existsSync(young)).toBe(true);
    expect(await vault.has(sha256)).toBe(true);
  });

  it('has no file of a digest that never came, and takes no path for a digest', async () => {
    const { vault } = fresh();
    expect(await vault.has('0'.repeat(64))).toBe(false);
    await expect(vault.has('../../etc/passwd')).rejects.toThrow('expected a hex SHA-256');
  });
});

describe('the record of a file', () => {
  onEveryEngine((engine) => {
    it('stays as the file was first received', async () => {
      const store = await engine.open();
      const file = { sha256: 'ab'.repeat(32), size: 3_000_000_000, mediaType: 'application/pdf' };
      const record = (receivedAt: string) =>
        store.transaction((tx) => recordFile(tx, { ...file, receivedAt }));
      await record('2026-01-01T00:00:00.000Z');
      expect(await record('2026-02-02T00:00:00.000Z')).toEqual({
        ...file,
        receivedAt: '2026-01-01T00:00:00.000Z',
      });
      expect(await store.read((tx) => findFile(tx, 'cd'.repeat(32)))).toBeNull();
    });
  });
});
