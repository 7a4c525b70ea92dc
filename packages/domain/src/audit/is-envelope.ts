/** Recognises an envelope in untrusted JSON: exactly its members, each of its kind. */

import type { Envelope } from './envelope.js';

const HEX_DIGEST = /^[0-9a-f]{64}$/;
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value !== '';
const textOrNull: Check = (value) => value === null || typeof value === 'string';
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const like =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

/** A record with exactly these members. */
function record(members: Record<string, Check>): Check {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const found = value as Record<string, unknown>;
    const names = Object.keys(members);
    if (Object.keys(found).length !== names.length) return false;
    return names.every((name) => Object.hasOwn(found, name) && members[name]?.(found[name]));
  };
}

const operator = record({ kind: oneOf('operator'), osUser: text, host: text });
const local = record({ kind: oneOf('local') });
const person = record({ kind: oneOf('person'), personId: text, postId: textOrNull });

const envelope = record({
  v: oneOf(1),
  alg: oneOf('sha256', 'sm3'),
  id: like(UUID_V7),
  stream: text,
  seq: (value) => Number.isSafeInteger(value) && (value as number) > 0,
  type: text,
  actor: (value) => operator(value) || local(value) || person(value),
  origin: record({ via: oneOf('web', 'cli', 'job'), requestId: textOrNull }),
  at: like(INSTANT),
  prev: (value) => value === null || like(HEX_DIGEST)(value),
  payloadDigest: like(HEX_DIGEST),
});

/** Whether the value is an envelope of version 1. */
export function isEnvelope(value: unknown): value is Envelope {
  return envelope(value);
}
