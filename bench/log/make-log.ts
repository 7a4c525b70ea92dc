/** Writes an invented log of any size, as `bihuan log export` would. */

import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import {
  checkpointText,
  formatLogEnding,
  formatLogLine,
  formatNote,
  growingTree,
  noteKeyHash,
  publicKeyText,
  type StreamHead,
  sealEvents,
} from '@bihuan/domain';
import { recordCryptos, systemSources } from '@bihuan/store';

const crypto = recordCryptos.international;
const AT = '2026-08-25T02:42:00.000Z';
const ACTOR = { kind: 'person', personId: '0198c0de-5f0e-7000-8000-00000000beef', postId: null } as const;
const LINES_PER_PIECE = 2_000;

export interface LogSize {
  events: number;
  /** Streams take turns, so that the chains run through the whole file. */
  streams: number;
}

/** Writes the log, and gives the public key that verifies it. */
export async function makeLog(file: string, { events, streams }: LogSize): Promise<string> {
  const out = createWriteStream(file);
  const tree = growingTree(crypto.hash);
  const heads: StreamHead[] = Array.from({ length: streams }, (_, index) => ({
    stream: `finding:0198c0de-5f0e-7000-8000-${index.toString(16).padStart(12, '0')}`,
    version: 0,
    hash: null,
  }));
  let piece = '';
  for (let leaf = 0; leaf < events; leaf += 1) {
    const place = leaf % streams;
    const { line, hash } = nextEvent(heads, place, leaf);
    tree.append(hash);
    piece += `${formatLogLine({ event: line, hash, leaf, isHead: leaf + streams >= events })}\n`;
    if (leaf % LINES_PER_PIECE === LINES_PER_PIECE - 1) {
      if (!out.write(piece)) await once(out, 'drain');
      piece = '';
    }
  }
  const { key, note } = signed(events, tree.root());
  out.end(`${piece}${formatLogEnding({ checkpoint: note, earlier: [] })}\n`);
  await once(out, 'close');
  return key;
}

function nextEvent(heads: StreamHead[], place: number, leaf: number) {
  const head = heads[place] as StreamHead;
  const [event] = sealEvents([{ type: 'ProblemReworded', data: { leaf } }], head, {
    actor: ACTOR,
    origin: { via: 'web', requestId: null },
    at: AT,
    newId: () => `0198c0de-5f0e-7000-9000-${leaf.toString(16).padStart(12, '0')}`,
    newSalt: () => Buffer.from(systemSources.random(16)).toString('hex'),
    crypto,
  });
  if (!event) throw new Error('one event makes one envelope');
  heads[place] = { ...head, version: head.version + 1, hash: event.hash };
  return event;
}

function signed(size: number, root: string): { key: string; note: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bytes = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const name = 'bihuan-bench';
  const key = { name, keyHash: noteKeyHash(name, bytes, crypto), publicKey: bytes, crypto };
  const text = checkpointText({ origin: key.name, size, root, at: AT });
  return { key: publicKeyText(key), note: formatNote(text, key, sign(null, Buffer.from(text), privateKey)) };
}
