import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackupProblem } from '../backup/backup-problem.js';
import { ByteReader } from './byte-reader.js';
import { openSealed } from './open-sealed.js';
import { CHUNK_BYTES, HEADER_BYTES, TAG_BYTES } from './sealed-format.js';
import { sealingStream } from './sealing-stream.js';

/** Cheap to guess, so that the tests are not slow. */
const LOG2N = 10;
const PASSPHRASE = '青石板上的雨声';
const SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES;

async function sealed(plain: Buffer, piece = plain.length): Promise<Buffer> {
  const stream = await sealingStream(PASSPHRASE, LOG2N);
  const collected = buffer(stream);
  for (let at = 0; at < plain.length; at += piece) {
    if (!stream.write(plain.subarray(at, at + piece))) await once(stream, 'drain');
  }
  stream.end();
  return collected;
}

const inPieces = async function* (bytes: Buffer, piece = 10_007) {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
};
const opened = (bytes: Buffer, passphrase = PASSPHRASE) =>
  buffer(openSealed(new ByteReader(inPieces(bytes)), passphrase));

async function problemOf(bytes: Buffer, passphrase = PASSPHRASE): Promise<string> {
  return opened(bytes, passphrase).then(
    () => 'opened',
    (error: BackupProblem) => error.problem,
  );
}

const patterned = (length: number) => Buffer.from(Array.from({ length }, (_, index) => (index * 31) % 251));
const changedAt = (bytes: Buffer, place: number) => {
  const changed = Buffer.from(bytes);
  changed[place] = (changed[place] ?? 0) ^ 1;
  return changed;
};

describe('an encrypted archive', () => {
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])(
    'of %i bytes opens to what went in, and shows nothing of it before',
    async (length) => {
      const plain = patterned(length);
      const bytes = await sealed(plain, 5_000);
      expect((await opened(bytes)).equals(plain)).toBe(true);
      if (length > 100) expect(bytes.includes(plain.subarray(0, 32))).toBe(false);
    },
  );

  it('opens with the passphrase only, however it was composed', async () => {
    const bytes = await sealed(patterned(100));
    expect(await problemOf(bytes, `${PASSPHRASE} `)).toBe('wrongPassphrase');
    const accented = await sealingStream('e\u0301te\u0301 \u6574\u6539\u53f0\u8d26', LOG2N);
    accented.end(patterned(10));
    expect(await opened(await buffer(accented), '\u00e9t\u00e9 \u6574\u6539\u53f0\u8d26')).toHaveLength(10);
  });

  it('that is the same twice is encrypted differently', async () => {
    const [first, second] = await Promise.all([sealed(patterned(100)), sealed(patterned(100))]);
    expect(first.subarray(HEADER_BYTES).equals(second.subarray(HEADER_BYTES))).toBe(false);
  });

  it.each([0, 1, 2, 3])('that is cut off after %i whole chunks is known to be', async (chunks) => {
    const bytes = await sealed(patterned(4 * CHUNK_BYTES));
    expect(await problemOf(bytes.subarray(0, HEADER_BYTES + chunks * SEALED_CHUNK))).toBe('cutOff');
  });

  it('whose chunks are exchanged, repeated or left out is known to be altered', async () => {
    const bytes = await sealed(patterned(4 * CHUNK_BYTES));
    const chunk = (index: number) =>
      bytes.subarray(HEADER_BYTES + index * SEALED_CHUNK, HEADER_BYTES + (index + 1) * SEALED_CHUNK);
    const made = (...order: number[]) =>
      Buffer.concat([bytes.subarray(0, HEADER_BYTES), ...order.map((index) => chunk(index))]);
    expect(await problemOf(made(0, 1, 2, 3))).toBe('opened');
    expect(await problemOf(made(1, 0, 2, 3))).toBe('altered');
    expect(await problemOf(made(0, 1, 1, 3))).toBe('altered');
    expect(await problemOf(made(0, 1, 3))).toBe('altered');
    expect(await problemOf(made(0, 1, 2, 3, 3))).toBe('altered');
  });

  it('gives nothing out that anybody has changed or cut', { timeout: 60_000 }, async () => {
    const bytes = await sealed(patterned(2 * CHUNK_BYTES + 500));
    const place = fc.integer({ min: 0, max: bytes.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.boolean(), async (at, cut) => {
        expect(await problemOf(cut ? bytes.subarray(0, at) : changedAt(bytes, at))).not.toBe('opened');
      }),
      { numRuns: 60 },
    );
  });
});
