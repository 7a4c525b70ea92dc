import { describe, expect, it } from 'vitest';
import { sha256 } from '../testing/sha256.js';
import { recordCryptos, sm3 } from '../testing/signing.js';
import { leafHash } from './hash.js';
import { type SealingMeta, sealEvents } from './seal-events.js';
import { type StoredLine, verifyStream } from './verify-stream.js';

const crypto = recordCryptos.international;

function sealing(): SealingMeta {
  let count = 0;
  const next = () => {
    count += 1;
    return String(count);
  };
  return {
    actor: { kind: 'person', personId: 'p1', postId: null },
    origin: { via: 'web', requestId: 'q1' },
    at: '2026-08-25T02:42:00.000Z',
    newId: () => `01980000-0000-7000-8000-${next().padStart(12, '0')}`,
    newSalt: () => next().padStart(32, '0'),
    crypto,
  };
}

const stream = 'finding:f1';

function sealed(): StoredLine[] {
  const events = ['甲', '乙', '丙'].map((problem) => ({ type: 'ProblemReworded', data: { problem } }));
  return sealEvents(events, { stream, version: 0, hash: null }, sealing()).map(
    ({ line, hash, salt, body }) => ({
      line,
      hash,
      payload: { salt, body },
    }),
  );
}

/** The stored line with one member of its envelope changed, and its hash made to fit. */
function forged(stored: StoredLine, find: string, replace: string): StoredLine {
  const line = stored.line.replace(find, replace);
  expect(line).not.toBe(stored.line);
  return { ...stored, line, hash: leafHash(line, sha256) };
}

function with2nd(change: (stored: StoredLine) => StoredLine): StoredLine[] {
  return sealed().map((stored, index) => (index === 1 ? change(stored) : stored));
}

describe('verifying a stream', () => {
  it('finds a sound stream sound and gives its head', () => {
    const lines = sealed();
    expect(verifyStream(stream, lines, crypto)).toEqual({ sound: true, events: 3, head: lines[2]?.hash });
  });

  it('finds one that is hashed with SM3 sound by SM3 alone', () => {
    const meta = { ...sealing(), crypto: recordCryptos.sm };
    const [event] = sealEvents([{ type: 'A', data: {} }], { stream, version: 0, hash: null }, meta);
    if (!event) throw new Error('no event');
    const lines = [{ ...event, payload: event }];
    expect(event.hash).toBe(sm3(Uint8Array.of(0), event.line));
    expect(verifyStream(stream, lines, recordCryptos.sm)).toMatchObject({ sound: true });
    expect(verifyStream(stream, lines, crypto)).toMatchObject({ sound: false, flaw: 'notAnEnvelope' });
  });

  it('finds an empty stream sound', () => {
    expect(verifyStream(stream, [], crypto)).toEqual({ sound: true, events: 0, head: null });
  });

  it('still verifies a stream from which a payload was erased', () => {
    expect(
      verifyStream(
        stream,
        with2nd((stored) => ({ ...stored, payload: null })),
        crypto,
      ).sound,
    ).toBe(true);
  });

  it('continues a chain where the stream had ended', () => {
    const [first] = sealEvents([{ type: 'A', data: {} }], { stream, version: 0, hash: null }, sealing());
    const head = { stream, version: 1, hash: first?.hash ?? '' };
    const [second] = sealEvents([{ type: 'B', data: {} }], head, sealing());
    expect(second?.envelope).toMatchObject({ seq: 2, prev: first?.hash });
  });

  it.each([
    [
      'a changed word in the line',
      'wrongHash',
      (s: StoredLine) => ({ ...s, line: s.line.replace('web', 'cli') }),
    ],
    ['a changed hash', 'wrongHash', (s: StoredLine) => ({ ...s, hash: '0'.repeat(64) })],
    [
      'white space in the line',
      'notCanonical',
      (s: StoredLine) => ({ ...s, line: s.line.replace(',', ', ') }),
    ],
    ['a line that is no JSON', 'notCanonical', (s: StoredLine) => ({ ...s, line: '{' })],
    [
      'a member that does not belong there',
      'notAnEnvelope',
      (s: StoredLine) => forged(s, '"v":1', '"v":1,"w":1'),
    ],
    ['another hash', 'notAnEnvelope', (s: StoredLine) => forged(s, '"sha256"', '"sm3"')],
    ['another version of the envelope', 'notAnEnvelope', (s: StoredLine) => forged(s, '"v":1', '"v":2')],
    ['the event of another stream', 'wrongStream', (s: StoredLine) => forged(s, 'finding:f1', 'finding:f2')],
    ['a skipped number', 'wrongSeq', (s: StoredLine) => forged(s, '"seq":2', '"seq":3')],
    ['a broken chain', 'wrongPrev', brokenChain],
    [
      'another payload',
      'wrongPayload',
      (s: StoredLine) => ({ ...s, payload: { salt: s.payload?.salt ?? '', body: '{"problem":"丁"}' } }),
    ],
    [
      'a salt that is no hex',
      'wrongPayload',
      (s: StoredLine) => ({ ...s, payload: { salt: 'zz', body: s.payload?.body ?? '' } }),
    ],
  ])('finds %s', (_name, flaw, change) => {
    expect(verifyStream(stream, with2nd(change), crypto)).toEqual({ sound: false, at: 2, flaw });
  });

  it('finds a removed event', () => {
    const [first, , third] = sealed();
    const lines = [first, third].filter((stored) => stored !== undefined);
    expect(verifyStream(stream, lines, crypto)).toMatchObject({ sound: false, at: 2 });
  });
});

function brokenChain(stored: StoredLine): StoredLine {
  const line = stored.line.replace(/"prev":"[0-9a-f]{64}"/, `"prev":"${'0'.repeat(64)}"`);
  return { ...stored, line, hash: leafHash(line, sha256) };
}
