/** Verifies every stream of the log as it is stored. */

import { type Flaw, type StoredLine, verifyStream } from '@bihuan/domain';
import { sha256 } from '../sha256.js';
import type { ReadTransaction, Store } from '../store.js';

/** A stream that is not sound; `at` is the place of its first flaw, from 1. */
export interface FlawedStream {
  stream: string;
  at: number;
  flaw: Flaw;
}

export interface LogVerdict {
  events: number;
  streams: number;
  /** The first hundred. */
  flawed: FlawedStream[];
}

export interface VerifyOptions {
  /** Told after each page how many events are verified. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

const PAGE = 1_000;
const MOST_FLAWED = 100;

/** Checks form, number, chain, hash and payload of every event; works on one state while others write. */
export function verifyLog(store: Store, options: VerifyOptions = {}): Promise<LogVerdict> {
  return store.snapshot(async (tx) => {
    const verdict: LogVerdict = { events: 0, streams: 0, flawed: [] };
    for await (const { stream, lines } of streamsOf(tx, options)) {
      const result = verifyStream(stream, lines, sha256);
      verdict.events += lines.length;
      verdict.streams += 1;
      if (!result.sound && verdict.flawed.length < MOST_FLAWED) {
        verdict.flawed.push({ stream, at: result.at, flaw: result.flaw });
      }
    }
    return verdict;
  });
}

interface WholeStream {
  stream: string;
  lines: StoredLine[];
}

/** Every stream with all its lines, one at a time. */
async function* streamsOf(
  tx: ReadTransaction,
  { onProgress, signal }: VerifyOptions,
): AsyncGenerator<WholeStream> {
  let current: WholeStream = { stream: '', lines: [] };
  let read = 0;
  for await (const page of pages(tx)) {
    signal?.throwIfAborted();
    for (const { stream, line, hash, salt, body } of page) {
      if (current.stream !== stream) {
        if (current.lines.length > 0) yield current;
        current = { stream, lines: [] };
      }
      current.lines.push({ line, hash, payload: salt === null || body === null ? null : { salt, body } });
    }
    read += page.length;
    onProgress?.(read);
  }
  if (current.lines.length > 0) yield current;
}

async function* pages({ db }: ReadTransaction) {
  let after = { stream: '', seq: 0 };
  while (true) {
    const page = await db
      .selectFrom('events')
      .leftJoin('payloads', 'payloads.position', 'events.position')
      .select(['events.stream', 'events.seq', 'events.line', 'events.hash', 'payloads.salt', 'payloads.body'])
      .where((eb) => eb(eb.refTuple('events.stream', 'events.seq'), '>', eb.tuple(after.stream, after.seq)))
      .orderBy('events.stream')
      .orderBy('events.seq')
      .limit(PAGE)
      .execute();
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = { stream: last.stream, seq: last.seq };
  }
}
