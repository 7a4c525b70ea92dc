import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { registered } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE, PLAIN } from '../testing/backups.js';
import { digestOf, type ForgedPart, forgeBackup, partsOf } from '../testing/forged-backup.js';
import { openTestLedger, testFolder } from '../testing/ledger-places.js';
import type { Contents } from './backup-contents.js';
import { type BackupProblem, BackupProblem as Problem } from './backup-problem.js';
import type { LedgerPlace } from './ledger-place.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

const EVIL = Buffer.from('写到别处去的东西');
const KEY = 'keys/log.pub';
/** Places in a header of tar (POSIX.1-1988). */
const [SIZE, TYPE, LINK, PREFIX] = [124, 156, 157, 345];

const linking = (type: string, to: string) => (header: Buffer) => {
  header.write(type, TYPE);
  header.write(to, LINK);
};
const announcing = (octal: string) => (header: Buffer) => void header.write(octal, SIZE);

describe('a backup that somebody forged', () => {
  const folder = testFolder();
  let parts: ForgedPart[];
  let contents: Contents;
  let made = 0;
  beforeAll(async () => {
    const { place, store, receive } = await openTestLedger({
      dataFolder: join(folder, 'ledger'),
      databaseUrl: null,
    });
    await registered(store, [{}, {}]);
    await receive('佐证一');
    const written = await writeBackup(place, join(folder, 'sound.tar'), PLAIN);
    contents = written.contents;
    parts = (await partsOf(written.path)).filter(({ name }) => name !== 'contents.json');
  }, PATIENCE.timeout);

  /** Restores it into a folder beside which nothing may appear. */
  async function restored(forged: readonly ForgedPart[], says: Contents = contents) {
    made += 1;
    const [path, around] = [join(folder, `${made}.tar`), join(folder, `${made}`)];
    mkdirSync(around);
    forgeBackup(path, forged, says);
    const target: LedgerPlace = { dataFolder: join(around, 'a', 'b', 'data'), databaseUrl: null };
    const problem = await restoreBackup({ path, passphrase: null }, target).then(
      () => null,
      (error: unknown) => error,
    );
    return { around, target, problem: problem as BackupProblem | null };
  }

  async function expectRefused(forged: readonly ForgedPart[], problem: string, says?: Contents) {
    const found = await restored(forged, says);
    expect(found.problem).toBeInstanceOf(Problem);
    expect(found.problem?.problem).toBe(problem);
    expect(found.problem?.message).toMatch(/备份.*请/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they would act on the terminal
    expect(found.problem?.message).not.toMatch(/[\u0000-\u001f]/);
    expect(readdirSync(found.around)).toEqual([]);
    expect(existsSync(join(folder, 'evil.txt'))).toBe(false);
  }

  const file = () => parts.find(({ name }) => name.startsWith('files/')) as ForgedPart;
  const table = () => parts.find(({ name }) => name.startsWith('database/findings/')) as ForgedPart;

  it('is restored while nothing in it is wrong', PATIENCE, async () => {
    const { problem, target } = await restored([...parts, { name: KEY, bytes: EVIL }]);
    expect(problem).toBeNull();
    expect(existsSync(join(target.dataFolder, 'log.pub'))).toBe(true);
  });

  it.each([
    ['../../evil.txt'],
    ['files/../../../evil.txt'],
    ['keys/../../evil.txt'],
    ['keys/..'],
    ['keys/evil.key'],
    ['database/../evil/000001.jsonl.gz'],
    [join(folder, 'evil.txt')],
    ['C:\\evil.txt'],
    ['..\\..\\evil.txt'],
    [`files/${'a'.repeat(64)}/../evil`],
    [`${KEY}\0/../../evil.txt`],
    ['keys/\u001b[2Jlog.pub'],
    ['\xae\xae/evil.txt'],
    ['backup.json'],
  ])('is refused with a part named %j', async (name) => {
    await expectRefused([...parts, { name, bytes: EVIL }], 'altered');
  });

  it.each([
    ['a symbolic link', linking('2', '../../../evil.txt')],
    ['a hard link', linking('1', '/etc/passwd')],
    ['a folder', linking('5', '')],
    ['a device', linking('3', '')],
    ['a long name that follows (GNU)', linking('L', '')],
    ['another name that follows (pax)', linking('x', '')],
    ['a folder before its name', (header: Buffer) => void header.write('../..', PREFIX)],
    ['a link to which nobody points', (header: Buffer) => void header.write('../evil', LINK)],
  ])('is refused with a key that is %s', async (_, header) => {
    await expectRefused([...parts, { name: KEY, bytes: EVIL, header }], 'altered');
  });

  it.each([
    ['more than there is', '00000777777', 'cutOff'],
    ['eight gigabytes', '77777777777', 'cutOff'],
    ['less than there is', '00000000001', 'altered'],
    ['a size in another way of writing', '         11', 'altered'],
  ])('is refused with a file that announces %s', async (_, octal, problem) => {
    const rest = parts.filter((part) => part !== file());
    await expectRefused([...rest, { ...file(), header: announcing(octal) }], problem);
  });

  it('is refused with a part that would take all memory, before it is read', async () => {
    const part = { name: KEY, bytes: EVIL, header: announcing('77777777777') };
    await expectRefused([...parts, part], 'altered');
  });

  it('is refused with rows that unpack to more than half a gigabyte', PATIENCE, async () => {
    const zeros = gzipSync(Buffer.alloc(16 * 1024 * 1024));
    const bytes = Buffer.concat(Array.from({ length: 33 }, () => zeros));
    expect(bytes.length).toBeLessThan(1024 * 1024);
    await expectRefused([...parts, { name: 'database/findings/000002.jsonl.gz', bytes }], 'altered');
  });

  it('is refused with a part that comes twice, of which programs may take the one or the other', async () => {
    const key = { name: KEY, bytes: EVIL };
    await expectRefused([...parts, key, { ...key, bytes: Buffer.from('另一个') }], 'altered');
    await expectRefused([...parts, table()], 'altered', withRows(2));
    await expectRefused([...parts, file()], 'altered');
  });

  const withRows = (times: number): Contents => ({
    ...contents,
    tables: contents.tables.map((one) =>
      one.name === 'findings' ? { ...one, rows: one.rows * times } : one,
    ),
  });

  it('is refused with contents that are not what their name or the list says', async () => {
    const others = parts.filter((part) => part !== file());
    await expectRefused([...others, { ...file(), bytes: EVIL }], 'altered');
    const renamed = { name: `files/${digestOf(EVIL)}`, bytes: EVIL };
    await expectRefused([...others, { ...renamed, name: renamed.name.toUpperCase() }], 'altered');
    await expectRefused(parts, 'altered', withRows(2));
  });

  it.each([
    ['no JSON', '不是一行\n'],
    ['no list', '{"id":"x"}\n'],
    ['of another width', '["x"]\n'],
  ])('is refused with rows that are %s, and no row of it stays', PATIENCE, async (_, line) => {
    const rows = contents.tables.find(({ name }) => name === 'findings')?.rows ?? 0;
    const bytes = gzipSync(line.repeat(rows));
    const forged = parts.map((part) => (part === table() ? { ...part, bytes } : part));
    const { problem, around, target } = await restored(forged);
    expect(problem).toMatchObject({ name: 'BackupProblem', problem: 'altered' });
    expect(problem?.message).toContain('findings');
    expect(readdirSync(around)).toEqual(['a']);
    const { store } = await openTestLedger(target);
    const left = await store.read(({ db }) => db.selectFrom('findings').select('id').execute());
    expect(left).toEqual([]);
  });
});
