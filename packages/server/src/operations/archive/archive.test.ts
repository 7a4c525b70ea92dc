import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { BackupProblem } from '../backup/backup-problem.js';
import { ArchiveWriter } from './archive-writer.js';
import { ByteReader } from './byte-reader.js';
import { readArchive } from './read-archive.js';

const AT = '2031-08-25T02:42:00.000Z';

type Part = readonly [name: string, content: string];

async function archiveOf(parts: readonly Part[]): Promise<Buffer> {
  const sink = new PassThrough({ highWaterMark: 64 * 1024 * 1024 });
  const writer = new ArchiveWriter(sink, AT);
  for (const [name, content] of parts) await writer.add(name, Buffer.from(content));
  await writer.end();
  sink.end();
  return buffer(sink);
}

async function partsIn(bytes: Buffer): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const { name, content } of readArchive(new ByteReader(Readable.from([bytes])))) {
    parts.push([name, (await buffer(content)).toString()]);
  }
  return parts;
}

async function problemOf(bytes: Buffer): Promise<string> {
  return partsIn(bytes).then(
    () => 'read',
    (error: BackupProblem) => error.problem,
  );
}

const SAMPLE: Part[] = [
  ['backup.json', '{}'],
  ['database/events/000001.jsonl.gz', '一二三'.repeat(400)],
  ['files/empty', ''],
  ['contents.json', 'x'.repeat(512)],
];

describe('an archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-archive-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back every part, whatever it holds', async () => {
    const part = fc.tuple(fc.stringMatching(/^[a-z/.]{1,100}$/), fc.string({ maxLength: 2_000 }));
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
        expect(await partsIn(await archiveOf(parts))).toEqual(parts);
      }),
    );
  });

  it.runIf(process.platform !== 'win32')('can be listed and unpacked by the tar of the system', async () => {
    const file = join(folder, 'sample.tar');
    writeFileSync(file, await archiveOf(SAMPLE));
    const tar = (...args: string[]) => execFileSync('tar', args, { cwd: folder, stdio: 'pipe' }).toString();
    expect(tar('-tf', file).trim().split('\n')).toEqual(SAMPLE.map(([name]) => name));
    expect(tar('-xOf', file, 'database/events/000001.jsonl.gz')).toBe(SAMPLE[1]?.[1]);
  });

  it('is known to be cut off, wherever that was', async () => {
    const bytes = await archiveOf(SAMPLE);
    for (let length = 512; length < bytes.length; length += 256) {
      expect([length, await problemOf(bytes.subarray(0, length))]).toEqual([length, 'cutOff']);
    }
  });

  it('is told from other files', async () => {
    expect(await problemOf(Buffer.from('PK\x03\x04'.padEnd(2_000, 'x')))).toBe('notABackup');
    expect(await problemOf(Buffer.alloc(0))).toBe('notABackup');
    expect(await problemOf(Buffer.alloc(2_048))).toBe('notABackup');
  });

  it('is known to be altered where a header is damaged or something follows its end', async () => {
    const bytes = await archiveOf(SAMPLE);
    const damaged = Buffer.from(bytes);
    damaged[1024 + 10] = 0x41;
    expect(await problemOf(damaged)).toBe('altered');
    expect(await problemOf(Buffer.concat([bytes, Buffer.from('more')]))).toBe('altered');
  });

  it('keeps the announced size of a file that is shorter or longer than announced, and says so', async () => {
    const sink = new PassThrough({ highWaterMark: 1024 * 1024 });
    const writer = new ArchiveWriter(sink, AT);
    const short = await writer.addStream('short', 600, Readable.from([Buffer.from('abc')]));
    const long = await writer.addStream('long', 2, Readable.from([Buffer.from('abc')]));
    await writer.end();
    sink.end();
    expect([short.hasItsSize, long.hasItsSize]).toEqual([false, false]);
    const parts = await partsIn(await buffer(sink));
    expect(parts).toEqual([
      ['short', `abc${'\0'.repeat(597)}`],
      ['long', 'ab'],
    ]);
  });
});
