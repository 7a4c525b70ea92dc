/** What somebody may do to an exported log, and whether the verifier finds it. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCheckpoint, type RecordCryptoName } from '@bihuan/domain';
import { exportedLog, inventedEvents, logSigner, noteOver, smLogSigner } from '@bihuan/domain/testing';
import fc from 'fast-check';
import { recordCryptos, verifierTools } from '../verify/tools.js';
import { verifyFile } from '../verify/verify-file.js';

const COUNT = 60;
const STREAMS = 9;
const LF = 10;

interface Alteration {
  deed: string;
  bytes: Buffer;
  /** The line at which it must be found. */
  line: number;
}

/** Chooses among `count` things, from 0. */
type Pick = (count: number) => number;
type Deed = (lines: readonly string[], pick: Pick, log: Log) => Omit<Alteration, 'deed'>;

/** An invented log of one suite. */
interface Log {
  signer: typeof logSigner;
  events: ReturnType<typeof inventedEvents>;
}

const SIGNERS: Readonly<Record<RecordCryptoName, Log['signer']>> = {
  international: logSigner,
  sm: smLogSigner,
};

const bytesOf = (lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(''));
const lineAt = (bytes: Buffer, at: number) => bytes.subarray(0, at).filter((byte) => byte === LF).length + 1;

const deeds: Record<string, Deed> = {
  'one byte': (lines, pick) => {
    const bytes = bytesOf(lines);
    const at = pick(bytes.length);
    const line = lineAt(bytes, at);
    bytes[at] = ((bytes[at] ?? 0) + 1 + pick(255)) % 256;
    return { bytes, line };
  },
  'one byte taken away': (lines, pick) => {
    const bytes = bytesOf(lines);
    const at = pick(bytes.length);
    return {
      bytes: Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
      line: lineAt(bytes, at),
    };
  },
  'an event deleted': (lines, pick) => {
    const at = pick(lines.length - 1);
    return { bytes: bytesOf(lines.toSpliced(at, 1)), line: at + 1 };
  },
  'two events in each other’s place': (lines, pick) => {
    const [a, b] = [pick(lines.length - 1), pick(lines.length - 2)];
    const other = b >= a ? b + 1 : b;
    const swapped = [...lines];
    [swapped[a], swapped[other]] = [lines[other] ?? '', lines[a] ?? ''];
    return { bytes: bytesOf(swapped), line: Math.min(a, other) + 1 };
  },
  'an event twice': (lines, pick) => {
    const at = pick(lines.length - 1);
    return { bytes: bytesOf(lines.toSpliced(at, 0, lines[at] ?? '')), line: at + 2 };
  },
  'the tail cut': (lines, pick) => {
    const kept = 1 + pick(lines.length - 1);
    return { bytes: bytesOf(lines.slice(0, kept)), line: kept + 1 };
  },
  'the tail cut, with an older checkpoint put behind': (_lines, pick, { events, signer }) => {
    const kept = pick(COUNT);
    return { bytes: bytesOf(exportedLog(events.slice(0, kept), { signer })), line: kept + 1 };
  },
};

/**
 * Alters an exported log of a suite at random, so many times.
 * @returns how many were found at their line; throws on the first that was not
 */
export async function alterationsFound(
  folder: string,
  suite: RecordCryptoName,
  count: number,
): Promise<number> {
  const signer = SIGNERS[suite];
  const key = { ...signer.key, crypto: recordCryptos[suite] };
  const events = inventedEvents(COUNT, STREAMS, key.crypto);
  const lines = exportedLog(events, { withPayloads: true, earlier: [20, 40], signer });
  const note = noteOver(
    events.map(({ hash }) => hash),
    COUNT,
    signer,
  );
  const witness = openCheckpoint(note, key);
  const tools = verifierTools(key.crypto);
  const options = { key, witness, tools, signal: new AbortController().signal };
  const path = join(folder, 'altered.jsonl');
  let found = 0;
  const once = fc.asyncProperty(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), async (choices) => {
    let next = 0;
    const pick = (many: number) => (choices[next++ % choices.length] ?? 0) % many;
    const [deed = '', alter] = Object.entries(deeds)[pick(Object.keys(deeds).length)] ?? [];
    const { bytes, line } = alter?.(lines, pick, { signer, events }) ?? { bytes: Buffer.alloc(0), line: 0 };
    writeFileSync(path, bytes);
    const { fault } = await verifyFile(path, 'altered', { ...options, onProgress: () => undefined });
    if (!fault || line < fault.line || line > fault.through) {
      throw new Error(`${deed}, in line ${line}, was found as ${JSON.stringify(fault)}`);
    }
    found += 1;
  });
  await fc.assert(once, { numRuns: count, endOnFailure: true });
  return found;
}
