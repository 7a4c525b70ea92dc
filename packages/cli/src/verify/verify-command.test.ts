import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { publicKeyText } from '@bihuan/domain';
import {
  exportedLog,
  inventedEvents,
  logSigner,
  noteOver,
  smLogSigner,
  strangerSigner,
} from '@bihuan/domain/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { alterationsFound } from '../testing/altered-files.js';
import { recordedIo } from '../testing/recorded-io.js';

const ALTERATIONS = 100;
const folder = mkdtempSync(join(tmpdir(), 'bihuan-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EVENTS = inventedEvents(30);
const HASHES = EVENTS.map(({ hash }) => hash);
const LINES = exportedLog(EVENTS);
const SM_EVENTS = inventedEvents(30, 7, smLogSigner.key.crypto);
const SM_HASHES = SM_EVENTS.map(({ hash }) => hash);
const SM_LINES = exportedLog(SM_EVENTS, { signer: smLogSigner });
const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

const files: Record<string, string | Buffer> = {
  'log.jsonl': text(LINES),
  'log.pub': `${publicKeyText(logSigner.key)}\n`,
  'other.pub': publicKeyText(strangerSigner.key),
  'witness.txt': noteOver(HASHES, 20),
  'ahead.txt': noteOver([...HASHES, ...HASHES], 40),
  'stranger.txt': noteOver(HASHES, 20, strangerSigner),
  'cut.jsonl': text(exportedLog(EVENTS.slice(0, 12))),
  'changed.jsonl': text(LINES).replace('"web"', '"cli"'),
  'sm.jsonl': text(SM_LINES),
  'sm.pub': publicKeyText(smLogSigner.key),
  'sm-witness.txt': noteOver(SM_HASHES, 20, smLogSigner),
  'sm-changed.jsonl': text(SM_LINES).replace('"web"', '"cli"'),
  'windows.jsonl': text(LINES).replaceAll('\n', '\r\n'),
  'unended.jsonl': text(LINES).slice(0, -1),
  'binary.jsonl': Buffer.concat([Buffer.from(LINES[0] ?? ''), Buffer.from([0xf0, 0x28, 10])]),
  'empty.jsonl': '',
  'note.docx': 'PK',
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
mkdirSync(join(folder, 'folder'));

async function verify(...args: string[]) {
  const recorded = recordedIo({ folder });
  const code = await run(['log', 'verify', ...args], recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}

describe('bihuan log verify', () => {
  it('ends with 0 for an intact log, and says what it cannot know without a witness', async () => {
    const { code, out } = await verify('log.jsonl', '--key', 'log.pub');
    expect(code).toBe(0);
    expect(out).toContain('共 30 条');
    expect(out).toContain('--witness');
  });

  it('takes a checkpoint, or an older export, as witness, and a key that is written out', async () => {
    const key = publicKeyText(logSigner.key);
    expect(await verify('log.jsonl', '--key', key, '--witness', 'witness.txt')).toMatchObject({ code: 0 });
    expect(await verify('log.jsonl', '--key', key, '--witness', 'cut.jsonl')).toMatchObject({ code: 0 });
  });

  it.each([
    ['a changed word', ['changed.jsonl', '--key', 'log.pub'], '第 1 行'],
    [
      'a tail that was cut',
      ['cut.jsonl', '--key', 'log.pub', '--witness', 'witness.txt'],
      '第 13 行到第 20 行',
    ],
    [
      'a witness ahead of it',
      ['log.jsonl', '--key', 'log.pub', '--witness', 'ahead.txt'],
      '第 31 行到第 40 行',
    ],
    ['the signature of another', ['log.jsonl', '--key', 'other.pub'], '第 31 行'],
    ['other ends of lines', ['windows.jsonl', '--key', 'log.pub'], '第 1 行'],
    ['no line feed at its end', ['unended.jsonl', '--key', 'log.pub'], '第 31 行'],
    ['bytes that are no text', ['binary.jsonl', '--key', 'log.pub'], '第 1 行'],
  ])('ends with 1 and names the place of %s', async (_name, args, place) => {
    const { code, out } = await verify(...args);
    expect(code).toBe(1);
    expect(out).toContain(place);
  });

  it.each([
    ['a file that is not there', ['none.jsonl', '--key', 'log.pub'], 'none.jsonl'],
    ['a folder', ['folder', '--key', 'log.pub'], '文件夹'],
    ['an empty file', ['empty.jsonl', '--key', 'log.pub'], '不是导出的记录'],
    ['another kind of file', ['note.docx', '--key', 'log.pub'], '不是导出的记录'],
    ['no key', ['log.jsonl', '--key', 'none.pub'], 'none.pub'],
    ['a key that is none', ['log.jsonl', '--key', 'log.jsonl'], '不是公钥'],
    ['an empty key', ['log.jsonl', '--key', 'empty.jsonl'], '不是公钥'],
    ['a witness that is none', ['log.jsonl', '--key', 'log.pub', '--witness', 'note.docx'], '不是检查点'],
    ['the witness of another', ['log.jsonl', '--key', 'log.pub', '--witness', 'stranger.txt'], '公钥'],
  ])('ends with 2 and says why: %s', async (_name, args, reason) => {
    const { code, out, err } = await verify(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(reason);
    expect(err).not.toContain('Error');
  });

  it.each([
    ['international', ALTERATIONS],
    ['sm', 30],
  ] as const)(
    'finds every random alteration of a log of the suite %s at its line: %i',
    async (suite, count) => {
      expect(await alterationsFound(folder, suite, count)).toBe(count);
    },
  );

  it('knows by the key that a log is hashed with SM3 and signed by SM2', async () => {
    const args = ['--key', 'sm.pub', '--witness', 'sm-witness.txt'];
    expect(await verify('sm.jsonl', ...args)).toMatchObject({ code: 0 });
    expect(await verify('sm-changed.jsonl', ...args)).toMatchObject({
      code: 1,
      out: expect.stringContaining('第 1 行') as string,
    });
    expect((await verify('empty.jsonl', ...args)).code).toBe(2);
    expect((await verify('sm.jsonl', '--key', 'sm.jsonl')).code).toBe(2);
  });

  it('does not take a log with a key of the other suite, and says what may be wrong', async () => {
    for (const [log = '', key = ''] of [
      ['sm.jsonl', 'log.pub'],
      ['log.jsonl', 'sm.pub'],
    ]) {
      const { code, out } = await verify(log, '--key', key);
      expect(code).toBe(1);
      expect(out).toContain('公钥');
    }
    expect((await verify('log.jsonl', '--key', 'log.pub', '--witness', 'sm-witness.txt')).code).toBe(2);
  });
});

describe('the offline verifier', () => {
  it('is made of the domain and Node’s own modules only', () => {
    const seen = new Set<string>();
    const outside = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      const source = readFileSync(file, 'utf8').replaceAll(/^(import|export) type .*$/gm, '');
      for (const [, target = ''] of source.matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'/g)) {
        if (target.startsWith('.')) visit(resolve(dirname(file), target.replace(/\.js$/, '.ts')));
        else if (!target.startsWith('node:')) outside.add(target);
      }
    };
    visit(join(import.meta.dirname, 'main.ts'));
    expect(seen.size).toBeGreaterThan(5);
    expect([...outside]).toEqual(['@bihuan/domain']);
  });
});
