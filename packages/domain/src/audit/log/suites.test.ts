/** A log that is hashed with SM3 and signed by SM2 is proved like any other, and never taken for another one. */

import { describe, expect, it } from 'vitest';
import {
  exportedLog,
  inventedEvents,
  logSigner,
  noteOver,
  smLogSigner,
  smStrangerSigner,
} from '../../testing/exported-log.js';
import { recordCryptos, sm3 } from '../../testing/signing.js';
import { inclusionRanges } from '../merkle/ranges.js';
import { growingTree } from '../merkle/tree.js';
import { openCheckpoint } from '../note/checkpoint.js';
import type { NoteKey } from '../note/note-key.js';
import type { LogFault } from './fault.js';
import { type LogProof, verifyProof } from './proof.js';
import { logVerification, openEnding } from './verify-log.js';

const EVENTS = inventedEvents(12, 3, recordCryptos.sm);
const HASHES = EVENTS.map(({ hash }) => hash);
const LOG = exportedLog(EVENTS, { signer: smLogSigner, earlier: [5], withPayloads: true });

function verify(lines: readonly string[], key: NoteKey, witness: string | null = null): LogFault | null {
  const ending = openEnding(lines.at(-1) ?? '', key);
  const kept = witness === null ? null : openCheckpoint(witness, key);
  const tools = { crypto: key.crypto, secret: 'known to the test only' };
  const verification = logVerification(ending, kept, tools);
  for (const line of lines.slice(0, -1)) {
    const fault = verification.next(line);
    if (fault) return fault;
  }
  return verification.end();
}

describe('a log with SM3 and SM2', () => {
  it('is found intact, also against a checkpoint kept elsewhere', () => {
    expect(verify(LOG, smLogSigner.key)).toBeNull();
    expect(verify(LOG, smLogSigner.key, noteOver(HASHES, 9, smLogSigner))).toBeNull();
  });

  it('has its leaves, nodes and root by SM3 (RFC 6962, 2.1)', () => {
    const [first, second] = EVENTS.map(({ line }) => sm3(Uint8Array.of(0), line));
    const node = sm3(Uint8Array.of(1), Buffer.from(`${first}${second}`, 'hex'));
    const note = openCheckpoint(noteOver(HASHES, 2, smLogSigner), smLogSigner.key);
    expect(note).toMatchObject({ size: 2, root: node });
    expect(openCheckpoint(noteOver([], 0, smLogSigner), smLogSigner.key)?.root).toBe(sm3(''));
  });

  it.each<[string, string[], Partial<LogFault>]>([
    ['a changed word', LOG.with(3, (LOG[3] ?? '').replace('"web"', '"cli"')), { flaw: 'wrongHash', line: 4 }],
    ['changed contents', LOG.with(3, (LOG[3] ?? '').replace('第3稿', '第9稿')), { flaw: 'wrongPayload' }],
    ['another hash told', LOG.with(3, (LOG[3] ?? '').replace('sm3', 'sha256')), { flaw: 'otherCrypto' }],
    ['a deleted event', LOG.toSpliced(3, 1), { flaw: 'wrongNumber', line: 4 }],
    [
      'a changed checkpoint',
      LOG.with(12, (LOG[12] ?? '').replace('-25T', '-26T')),
      { flaw: 'wrongCheckpoint' },
    ],
  ])('is found altered by %s', (_name, lines, fault) => {
    expect(verify(lines, smLogSigner.key)).toMatchObject(fault);
  });

  it('is not taken with the key of another, nor with one of the other suite', () => {
    expect(verify(LOG, smStrangerSigner.key)).toMatchObject({ flaw: 'wrongCheckpoint' });
    expect(verify(LOG, logSigner.key)).toMatchObject({ flaw: 'otherCrypto', line: 1 });
    expect(verify(exportedLog(inventedEvents(12)), smLogSigner.key)).toMatchObject({ flaw: 'otherCrypto' });
  });

  it('proves an event, under its own key only', () => {
    const path = inclusionRanges(4, 12).map(({ start, end }) => {
      const tree = growingTree(sm3);
      for (const hash of HASHES.slice(start, end)) tree.append(hash);
      return tree.root();
    });
    const checkpoint = noteOver(HASHES, 12, smLogSigner);
    const event = EVENTS[4]?.envelope;
    if (!event) throw new Error('no event');
    const proof: LogProof = { kind: 'inclusion', checkpoint, event, leaf: 4, path };
    expect(verifyProof(proof, smLogSigner.key)).toMatchObject({ holds: true, leaf: 4 });
    expect(verifyProof({ ...proof, leaf: 5 }, smLogSigner.key).holds).toBe(false);
    expect(verifyProof(proof, logSigner.key).holds).toBe(false);
  });
});
