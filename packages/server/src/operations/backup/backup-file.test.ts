import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFileVault } from '@bihuan/store';
import { registered } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import { PASSPHRASE, PATIENCE, PLAIN, problemOf, SEALED } from '../testing/backups.js';
import { openTestLedger, testFolder } from '../testing/ledger-places.js';
import type { LedgerPlace } from './ledger-place.js';
import { restoreBackup, verifyBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

/** What does not depend on the engine is tried on the embedded one. */
describe('a backup file', () => {
  const folder = testFolder();
  let made = 0;
  const fresh = () => {
    made += 1;
    return join(folder, String(made));
  };
  const emptyFolder = (): LedgerPlace => ({ dataFolder: fresh(), databaseUrl: null });

  async function smallLedger() {
    const opened = await openTestLedger(emptyFolder());
    await registered(opened.store, [{}, {}]);
    const files = [
      await opened.receive('佐证一'),
      await opened.receive('佐证二'),
      await opened.receive('佐证三'),
    ];
    return { ...opened, files: files as [string, string, string] };
  }
  const fileOf = ({ dataFolder }: LedgerPlace, sha256: string) =>
    join(dataFolder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  it.each([
    ['plain', PLAIN, null],
    ['encrypted', SEALED, PASSPHRASE],
  ])(
    'that is %s is known to be cut off or altered, and nothing is restored',
    PATIENCE,
    async (_, options, pass) => {
      const { place } = await smallLedger();
      const { path, bytes } = await writeBackup(place, fresh(), options);
      const whole = readFileSync(path);
      const damages = Array.from({ length: 12 }, (_value, index) => Math.floor((bytes * (index + 0.5)) / 12));
      for (const at of damages) {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ 0x55;
        const damaged = fresh();
        writeFileSync(damaged, at % 2 === 0 ? whole.subarray(0, at) : changed);
        const empty = emptyFolder();
        const problem = await problemOf(restoreBackup({ path: damaged, passphrase: pass }, empty));
        expect(['cutOff', 'altered', 'wrongPassphrase', 'notABackup']).toContain(problem);
        expect(existsSync(empty.dataFolder)).toBe(false);
      }
    },
  );

  it('is not opened without its passphrase, and shows no word of what it holds', PATIENCE, async () => {
    const { place, store } = await smallLedger();
    await registered(store, [{ problem: '某处某事的问题' }]);
    const { path } = await writeBackup(place, fresh(), SEALED);
    expect(await problemOf(verifyBackup({ path, passphrase: null }))).toBe('passphraseNeeded');
    expect(await problemOf(verifyBackup({ path, passphrase: `${PASSPHRASE}。` }))).toBe('wrongPassphrase');
    expect(await problemOf(verifyBackup({ path, passphrase: PASSPHRASE }))).toBe('none');
    expect(readFileSync(path).includes('backup.json')).toBe(false);
  });

  it('is not written with a passphrase that is easily guessed', async () => {
    const { place } = await smallLedger();
    const target = fresh();
    const short = writeBackup(place, target, { ...PLAIN, passphrase: '太短了' });
    await expect(short).rejects.toThrow(/12.*3/);
    expect(existsSync(target)).toBe(false);
  });

  it('never takes the place of another one', async () => {
    const { place } = await smallLedger();
    const target = fresh();
    writeFileSync(target, '旧的备份');
    expect(await problemOf(writeBackup(place, target, PLAIN))).toBe('alreadyThere');
    expect(readFileSync(target, 'utf8')).toBe('旧的备份');
  });

  it('is named after its time in a folder, and only the owner may read it', async () => {
    const { place } = await smallLedger();
    const backups = testFolder();
    await writeBackup(place, backups, PLAIN);
    await writeBackup(place, backups, SEALED);
    expect(readdirSync(backups).sort()).toEqual([
      'bihuan-20310825T024200Z.tar',
      'bihuan-20310825T024200Z.tar.sealed',
    ]);
  });

  it('is not left behind when writing is stopped', async () => {
    const { place } = await smallLedger();
    const backups = testFolder();
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const stopped = writeBackup(place, backups, { ...PLAIN, signal: stop.signal, onProgress });
    expect(await problemOf(stopped)).toBe('stopped');
    expect(readdirSync(backups)).toEqual([]);
  });

  it('names files that are missing or damaged, and restores all the others', PATIENCE, async () => {
    const { place, files } = await smallLedger();
    const [missing, damaged, sound] = files;
    await rm(fileOf(place, missing));
    await truncate(fileOf(place, damaged), 4);
    const { path, contents } = await writeBackup(place, fresh(), PLAIN);
    expect(contents.files).toMatchObject({ count: 2, missing: [missing], damaged: [damaged] });
    const empty = emptyFolder();
    await restoreBackup({ path, passphrase: null }, empty);
    const vault = openFileVault(join(empty.dataFolder, 'files'));
    expect(await Promise.all([missing, damaged, sound].map((sha256) => vault.has(sha256)))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is not made of a folder without a ledger', async () => {
    const place = emptyFolder();
    expect(await problemOf(writeBackup(place, fresh(), PLAIN))).toBe('ledgerMissing');
    expect(existsSync(place.dataFolder)).toBe(false);
  });

  it.each(['另一种文件', ''])('is told from another file: “%s”', async (content) => {
    const path = fresh();
    await writeFile(path, content.repeat(500));
    expect(await problemOf(verifyBackup({ path, passphrase: null }))).toBe('notABackup');
  });

  it('that does not exist is said not to exist', async () => {
    expect(await problemOf(verifyBackup({ path: fresh(), passphrase: null }))).toBe('fileMissing');
  });

  it('is not found sound when its list of contents is of another backup', PATIENCE, async () => {
    const [first, second] = [await smallLedger(), await smallLedger()];
    const [one, other] = [
      await writeBackup(first.place, fresh(), PLAIN),
      await writeBackup(second.place, fresh(), PLAIN),
    ];
    const bytes = (path: string) => readFileSync(path);
    const at = (buffer: Buffer) => buffer.indexOf('contents.json\0');
    const mixed = fresh();
    const [a, b] = [bytes(one.path), bytes(other.path)];
    writeFileSync(mixed, Buffer.concat([a.subarray(0, at(a)), b.subarray(at(b))]));
    expect(await problemOf(verifyBackup({ path: mixed, passphrase: null }))).toBe('altered');
  });
});
