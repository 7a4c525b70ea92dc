import { describe, expect, it } from 'vitest';
import {
  exportedLog,
  inventedEvents,
  logSigner,
  noteOver,
  strangerSigner,
} from '../../testing/exported-log.js';
import { sha256 } from '../../testing/sha256.js';
import { recordCryptos } from '../../testing/signing.js';
import { canonicalJson } from '../canonical-json.js';
import { leafHash } from '../hash.js';
import { openCheckpoint } from '../note/checkpoint.js';
import { chainWalk } from './chain-walk.js';
import { type LogFault, logFaultSentence } from './fault.js';
import { formatLogEnding, formatLogLine, looksLikeEnding, parseLogEnding, parseLogLine } from './log-line.js';
import { logVerification, openEnding } from './verify-log.js';

const tools = { crypto: recordCryptos.international, secret: 'known to the test only' };
const EVENTS = inventedEvents(40);
const HASHES = EVENTS.map(({ hash }) => hash);
const LOG = exportedLog(EVENTS, { earlier: [10, 20] });

const checkpointOf = (note: string) => openCheckpoint(note, logSigner.key);

/** Verifies lines as a reader of a file does. */
function verify(lines: readonly string[], witness: string | null = null): LogFault | null {
  const last = lines.at(-1) ?? '';
  const hasEnding = looksLikeEnding(last);
  const ending = openEnding(last, logSigner.key);
  const kept = witness === null ? null : checkpointOf(witness);
  const verification = logVerification(ending, kept, tools);
  for (const line of hasEnding ? lines.slice(0, -1) : lines) {
    const fault = verification.next(line);
    if (fault) return fault;
  }
  return verification.end();
}

const changed = (line: number, change: (text: string) => string) =>
  LOG.map((text, index) => (index === line - 1 ? change(text) : text));

/** The line with something in its event replaced, and its hash made to fit. */
function forged(text: string, find: string | RegExp, replace: string): string {
  const read = parseLogLine(text);
  if (!read) throw new Error('not a line');
  const event = read.event.replace(find, replace);
  expect(event).not.toBe(read.event);
  return formatLogLine({ ...read, event, hash: leafHash(event, sha256) });
}

describe('verifying an exported log', () => {
  it('finds an untouched log intact, with and without contents', () => {
    expect(verify(LOG)).toBeNull();
    expect(verify(exportedLog(EVENTS, { withPayloads: true }))).toBeNull();
    expect(verify(exportedLog([]))).toBeNull();
  });

  it('finds it intact when contents have been erased', () => {
    const [first = '', ...rest] = exportedLog(EVENTS, { withPayloads: true });
    const read = parseLogLine(first);
    if (!read) throw new Error('not a line');
    expect(verify([formatLogLine({ ...read, payload: null }), ...rest])).toBeNull();
  });

  it.each<[string, string[], Partial<LogFault>]>([
    ['a changed word', changed(7, (text) => text.replace('"web"', '"cli"')), { flaw: 'wrongHash', line: 7 }],
    ['a blank', changed(7, (text) => text.replace(',', ', ')), { flaw: 'notCanonical', line: 7 }],
    ['a line that is no JSON', changed(7, (text) => text.slice(1)), { flaw: 'notCanonical', line: 7 }],
    ['an empty line', LOG.toSpliced(6, 0, ''), { flaw: 'notCanonical', line: 7 }],
    ['a member too many', changed(7, (t) => t.replace('"leaf"', '"i":1,"leaf"')), { flaw: 'notCanonical' }],
    ['a member said twice', changed(7, (t) => t.replace('"v":1', '"v":1,"v":1')), { flaw: 'notCanonical' }],
    ['a deleted event', LOG.toSpliced(6, 1), { flaw: 'wrongNumber', line: 7, through: 7 }],
    ['an event put in twice', LOG.toSpliced(6, 0, LOG[5] ?? ''), { flaw: 'wrongNumber', line: 7 }],
    ['two events in each other’s place', swapped(6, 12), { flaw: 'wrongNumber', line: 7 }],
    ['a tail cut with its checkpoint', LOG.slice(0, 30), { flaw: 'noCheckpoint', line: 31 }],
    ['a tail cut under its checkpoint', LOG.toSpliced(30, 10), { flaw: 'tooFew', line: 31, through: 40 }],
    [
      'more events than were sealed',
      [...exportedLog(inventedEvents(41)).slice(0, 41), LOG[40] ?? ''],
      { line: expect.any(Number) as number },
    ],
    [
      'a changed checkpoint',
      changed(41, (text) => text.replace('-25T', '-26T')),
      { flaw: 'wrongCheckpoint' },
    ],
  ])('finds %s', (_name, lines, fault) => {
    expect(verify(lines)).toMatchObject(fault);
  });

  it('finds a log that was signed anew by somebody else', () => {
    const checkpoint = noteOver(HASHES, HASHES.length, strangerSigner);
    const lines = [...LOG.slice(0, -1), formatLogEnding({ checkpoint, earlier: [] })];
    expect(verify(lines)).toMatchObject({ flaw: 'wrongCheckpoint', line: 41 });
  });

  it('finds an event whose hash was made to fit between two earlier checkpoints', () => {
    const lines = changed(15, (text) => forged(text, '"web"', '"cli"'));
    expect(verify(lines)).toEqual({ flaw: 'wrongRoot', line: 11, through: 20 });
  });

  it('finds contents that are not those of the event', () => {
    const lines = exportedLog(EVENTS, { withPayloads: true });
    const lied = lines.map((text, index) => (index === 6 ? text.replace('第6稿', '第9稿') : text));
    expect(verify(lied)).toEqual({ flaw: 'wrongPayload', line: 7, through: 7 });
  });

  it('finds a mark of the last event that is put wrongly or taken away', () => {
    const marked = LOG.findIndex((text) => text.includes('"head":true'));
    const away = changed(marked + 1, (text) => text.replace('"head":true,', ''));
    const put = changed(1, (text) => text.replace('"leaf"', '"head":true,"leaf"'));
    expect(verify(away)).toMatchObject({ flaw: 'brokenChain' });
    expect(verify(put)).toMatchObject({ flaw: 'brokenChain' });
  });

  it('finds a chain that the server itself broke before sealing', () => {
    const gap = EVENTS.filter((_, index) => index !== 3);
    const [event] = inventedEvents(1).map((first) => ({ ...first, envelope: { ...first.envelope } }));
    if (!event) throw new Error('no event');
    expect(verify(exportedLog(gap))).toMatchObject({ flaw: 'brokenChain' });
    const line = event.line.replace('"seq":1', '"seq":2');
    const unbegun = { ...event, line, hash: leafHash(line, sha256), envelope: { ...event.envelope, seq: 2 } };
    expect(verify(exportedLog([unbegun]))).toMatchObject({ flaw: 'wrongSeq', line: 1 });
  });

  it('finds a stream that was continued twice', () => {
    const [first, second] = inventedEvents(2, 1);
    if (!first || !second) throw new Error('no events');
    const line = second.line.replace('"web"', '"cli"');
    const fork = { ...second, line, hash: leafHash(line, sha256) };
    expect(verify(exportedLog([first, second, fork]))).toMatchObject({ flaw: 'brokenChain' });
  });
});

describe('a witness kept elsewhere', () => {
  it('agrees with a log that has gone on since', () => {
    expect(verify(LOG, noteOver(HASHES, 25))).toBeNull();
    expect(verify(LOG, noteOver(HASHES))).toBeNull();
  });

  it('shows that the tail was cut, though an older checkpoint was put at the end', () => {
    const cut = exportedLog(EVENTS.slice(0, 30));
    expect(verify(cut)).toBeNull();
    expect(verify(cut, noteOver(HASHES))).toEqual({ flaw: 'shorterThanWitness', line: 31, through: 40 });
  });

  it('shows that the server has written another history', () => {
    const other = exportedLog(inventedEvents(40, 5));
    expect(verify(other)).toBeNull();
    expect(verify(other, noteOver(HASHES, 25))).toEqual({
      flaw: 'differsFromWitness',
      line: 1,
      through: 25,
    });
  });
});

describe('walking along the chains of an altered log', () => {
  function walk(lines: readonly string[]): LogFault | null {
    const walking = chainWalk();
    for (const text of lines) {
      const read = parseLogLine(text);
      const fault = read && walking.step(read);
      if (fault) return fault;
    }
    return walking.end();
  }
  const events = LOG.slice(0, -1);

  it('names the event whose successor bears witness against it', () => {
    const altered = parseLogLine(events[14] ?? '');
    const after = EVENTS.findIndex(
      (event) => event.envelope.stream === altered?.stream && event.envelope.seq === altered.seq + 1,
    );
    expect(after).toBeGreaterThan(14);
    const lines = events.map((text, index) => (index === 14 ? forged(text, '"web"', '"cli"') : text));
    expect(walk(lines)).toEqual({ flaw: 'wrongPrev', line: 15, through: 15, witness: after + 1 });
  });

  it('names the place where an event is missing, and a wrong mark', () => {
    const first = EVENTS.findIndex(({ envelope }) => envelope.seq === 2);
    expect(walk(events.toSpliced(first, 1))).toMatchObject({ flaw: 'wrongSeq' });
    const marked = events.findIndex((text) => text.includes('"head":true'));
    const away = events.map((text, index) => (index === marked ? text.replace('"head":true,', '') : text));
    expect(walk(away)).toEqual({ flaw: 'wrongHead', line: marked + 1, through: marked + 1 });
    expect(walk([(events[0] ?? '').replace('"leaf"', '"head":true,"leaf"'), ...events.slice(1)])).toEqual({
      flaw: 'wrongHead',
      line: 1,
      through: 1,
    });
    expect(walk(events)).toBeNull();
  });
});

describe('the last line', () => {
  it('is read only as it is written', () => {
    const last = LOG.at(-1) ?? '';
    expect(formatLogEnding(parseLogEnding(last) ?? { checkpoint: '', earlier: [] })).toBe(last);
    for (const text of ['', '{}', 'null', '[]', last.replace(',', ', '), canonicalJson({ checkpoint: 1 })]) {
      expect(parseLogEnding(text)).toBeNull();
    }
  });

  it('may hold no earlier checkpoint that is larger than its own', () => {
    const ending = formatLogEnding({ checkpoint: noteOver(HASHES, 20), earlier: [noteOver(HASHES, 30)] });
    expect(openEnding(ending, logSigner.key)).toBe('wrongCheckpoint');
  });
});

describe('the sentence about a fault', () => {
  it('names one line, or the lines between which it is', () => {
    expect(logFaultSentence({ flaw: 'wrongHash', line: 7, through: 7 })).toMatch(/^第 7 行：/);
    expect(logFaultSentence({ flaw: 'wrongRoot', line: 11, through: 20 })).toMatch(
      /^第 11 行到第 20 行之间：/,
    );
    expect(logFaultSentence({ flaw: 'wrongPrev', line: 3, through: 3, witness: 8 })).toContain('第 8 行');
  });
});

function swapped(a: number, b: number): string[] {
  const lines = [...LOG];
  [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  return lines;
}
