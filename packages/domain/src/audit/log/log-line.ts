/**
 * The lines of an exported log. One per event, in the order of the leaves, then one with the checkpoint:
 *
 *     {"event":{…envelope…},"hash":"…","head":true,"leaf":4,"payload":{"body":{…},"salt":"…"}}
 *     {"checkpoint":"…signed note…","earlier":["…signed note…"]}
 *
 * `head` marks the last event of its stream. `payload` is there when contents were asked for, null where they
 * have been erased. Every line is canonical JSON, so that it can be written in one way only.
 */

import { canonicalJson } from '../canonical-json.js';
import { isEnvelope } from '../is-envelope.js';
import { type PlainLine, readPlainLine } from './plain-line.js';

/** Salt and canonical JSON of a payload; null when it was erased. */
type Payload = { salt: string; body: string } | null;

export interface LogLine {
  /** Canonical JSON of the envelope: what the hash is of. */
  event: string;
  /** Leaf hash of the event as it was sealed. */
  hash: string;
  /** Number of the leaf, from 0. */
  leaf: number;
  /** Whether it is the last event of its stream. */
  isHead: boolean;
  /** There only when contents were asked for. */
  payload?: Payload;
}

/** A line that was read: well formed, its hashes not yet compared. */
export interface ReadLogLine extends PlainLine {
  payload?: Payload;
}

/** Signed notes: the checkpoint that a log ends with, and some that were made before it, oldest first. */
export interface LogEnding {
  checkpoint: string;
  earlier: readonly string[];
}

const HASH = /^[0-9a-f]{64}$/;
const SALT = /^(?:[0-9a-f]{2}){1,64}$/;
/** So does every line with a checkpoint begin, and none with an event. */
const ENDING_START = '{"checkpoint":"';
const EVENT_START = '{"event":{';
const MAX_EARLIER = 1_000;

/** Writes the line of an event, without line feed. */
export function formatLogLine({ event, hash, leaf, isHead, payload }: LogLine): string {
  const head = isHead ? ',"head":true' : '';
  return `{"event":${event},"hash":"${hash}"${head},"leaf":${leaf}${formatPayload(payload)}}`;
}

function formatPayload(payload: Payload | undefined): string {
  if (payload === undefined) return '';
  return `,"payload":${payload && `{"body":${payload.body},"salt":"${payload.salt}"}`}`;
}

/** Reads the line of an event; null unless it is written as `formatLogLine` writes it. */
export function parseLogLine(text: string): ReadLogLine | null {
  return readPlainLine(text) ?? readAnyLine(text);
}

/** The long way: parses, looks at every member, and compares with what would be written. */
export function readAnyLine(text: string): ReadLogLine | null {
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    const line = value && readMembers(value);
    return line && formatLogLine(line) === text ? line : null;
  } catch {
    // No JSON, or a value that has no canonical form.
    return null;
  }
}

function readMembers({ event, hash, head, leaf, payload }: Record<string, unknown>): ReadLogLine | null {
  if (!isEnvelope(event) || typeof hash !== 'string' || !HASH.test(hash)) return null;
  if (!Number.isSafeInteger(leaf) || (leaf as number) < 0) return null;
  const { alg, stream, seq, prev, payloadDigest } = event;
  const place = { hash, isHead: head === true, leaf: leaf as number };
  const line = { event: canonicalJson(event), alg, stream, seq, prev, payloadDigest, ...place };
  if (payload === undefined || payload === null) return payload === null ? { ...line, payload } : line;
  const { salt, body } = payload as Record<string, unknown>;
  const isSalt = typeof salt === 'string' && SALT.test(salt);
  return isSalt ? { ...line, payload: { salt, body: canonicalJson(body) } } : null;
}

/** Writes the last line, without line feed. */
export function formatLogEnding({ checkpoint, earlier }: LogEnding): string {
  return canonicalJson({ checkpoint, earlier: [...earlier] });
}

/** Reads the last line; null unless it is written as `formatLogEnding` writes it. The notes are unverified. */
export function parseLogEnding(text: string): LogEnding | null {
  try {
    const { checkpoint, earlier } = JSON.parse(text) as Record<string, unknown>;
    if (!isNote(checkpoint) || !Array.isArray(earlier) || earlier.length > MAX_EARLIER) return null;
    const ending = { checkpoint, earlier: earlier.filter(isNote) };
    return formatLogEnding(ending) === text ? ending : null;
  } catch {
    return null;
  }
}

const isNote = (value: unknown): value is string => typeof value === 'string';

/** Whether a line is meant to be the last one of a log. */
export function looksLikeEnding(text: string): boolean {
  return text.startsWith(ENDING_START);
}

/** Whether a line is meant to be an event of a log. */
export function looksLikeEvent(text: string): boolean {
  return text.startsWith(EVENT_START);
}
