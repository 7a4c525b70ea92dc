/** An invented log as it is exported. */

import { formatLogEnding, formatLogLine } from '../audit/log/log-line.js';
import { growingTree } from '../audit/merkle/tree.js';
import { checkpointText } from '../audit/note/checkpoint.js';
import { formatNote } from '../audit/note/signed-note.js';
import { type SealedEvent, type StreamHead, sealEvents } from '../audit/seal-events.js';
import { recordCryptos, signerOf, sm2SignerOf, type TestSigner } from './signing.js';

const AT = '2026-08-25T02:42:00.000Z';
export const logSigner = signerOf('bihuan-test', new Uint8Array(32).fill(7));
export const strangerSigner = signerOf('bihuan-test', new Uint8Array(32).fill(8));
/** The same by the other suite. */
export const smLogSigner = sm2SignerOf('bihuan-test', new Uint8Array(32).fill(7));
export const smStrangerSigner = sm2SignerOf('bihuan-test', new Uint8Array(32).fill(8));

/** Events of several streams, taking turns; the first ones of later streams come later. */
export function inventedEvents(
  count: number,
  streams = 7,
  crypto = recordCryptos.international,
): SealedEvent[] {
  const heads = new Map<string, StreamHead>();
  let drawn = 0;
  const next = (digits: number) => String(++drawn).padStart(digits, '0');
  return Array.from({ length: count }, (_, index) => {
    const stream = `finding:f${(index * index + 3 * index) % streams}`;
    const head = heads.get(stream) ?? { stream, version: 0, hash: null };
    const [event] = sealEvents([{ type: 'ProblemReworded', data: { becomes: `第${index}稿` } }], head, {
      actor: { kind: 'person', personId: 'p1', postId: null },
      origin: { via: 'web', requestId: null },
      at: AT,
      newId: () => `01980000-0000-7000-8000-${next(12)}`,
      newSalt: () => next(32),
      crypto,
    });
    if (!event) throw new Error('one event makes one envelope');
    heads.set(stream, { stream, version: head.version + 1, hash: event.hash });
    return event;
  });
}

/** The signed note about the first `size` of these leaf hashes. */
export function noteOver(hashes: readonly string[], size = hashes.length, signer = logSigner): string {
  const tree = growingTree(signer.key.crypto.hash);
  for (const hash of hashes.slice(0, size)) tree.append(hash);
  const text = checkpointText({ origin: signer.key.name, size, root: tree.root(), at: AT });
  return formatNote(text, signer.key, signer.sign(text));
}

/** The lines of the log: one per event, then the ending. */
export function exportedLog(
  events: readonly SealedEvent[],
  options: { withPayloads?: boolean; earlier?: readonly number[]; signer?: TestSigner } = {},
): string[] {
  const lastOf = new Map(events.map(({ envelope }) => [envelope.stream, envelope.seq]));
  const hashes = events.map(({ hash }) => hash);
  const { signer = logSigner } = options;
  const lines = events.map(({ envelope, line, hash, salt, body }, leaf) =>
    formatLogLine({
      event: line,
      hash,
      leaf,
      isHead: lastOf.get(envelope.stream) === envelope.seq,
      ...(options.withPayloads ? { payload: { salt, body } } : {}),
    }),
  );
  const earlier = (options.earlier ?? []).map((size) => noteOver(hashes, size, signer));
  return [...lines, formatLogEnding({ checkpoint: noteOver(hashes, hashes.length, signer), earlier })];
}
