/**
 * Reads the usual line of a log many times quicker than JSON is parsed and written again: one pattern that only a
 * canonical line can match. Lines that hold anything unusual (escapes, contents) do not match, and are read the
 * long way; whatever this accepts, the long way accepts too.
 */

import type { HashName } from '../record-crypto.js';

/** Characters that JSON writes as they are (ECMA-262, QuoteJSONString), surrogates aside. */
const CHARACTER = '[^"\\\\\\u0000-\\u001f\\ud800-\\udfff]';
const TEXT = `"${CHARACTER}+"`;
const TEXT_OR_NULL = `(?:null|"${CHARACTER}*")`;
const HASH = '[0-9a-f]{64}';
/** Far below the largest safe integer. */
const COUNT = '[1-9][0-9]{0,14}';

const ACTOR = [
  '\\{"kind":"local"\\}',
  `\\{"host":${TEXT},"kind":"operator","osUser":${TEXT}\\}`,
  `\\{"kind":"person","personId":${TEXT},"postId":${TEXT_OR_NULL}\\}`,
].join('|');
const UUID_V7 = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const INSTANT = '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z';

/** The members of `Envelope`, in the order of canonical JSON. */
const ENVELOPE = [
  `"actor":(?:${ACTOR})`,
  '"alg":"(?<alg>sha256|sm3)"',
  `"at":"${INSTANT}"`,
  `"id":"${UUID_V7}"`,
  `"origin":\\{"requestId":${TEXT_OR_NULL},"via":"(?:web|cli|job)"\\}`,
  `"payloadDigest":"(?<payloadDigest>${HASH})"`,
  `"prev":(?:null|"(?<prev>${HASH})")`,
  `"seq":(?<seq>${COUNT})`,
  `"stream":"(?<stream>${CHARACTER}+)"`,
  `"type":${TEXT}`,
  '"v":1',
].join(',');

const PLAIN_LINE = new RegExp(
  `^\\{"event":(?<event>\\{${ENVELOPE}\\}),"hash":"(?<hash>${HASH})"(?<head>,"head":true)?,"leaf":(?<leaf>0|${COUNT})\\}$`,
);

/** What the verifier looks at in the line of an event. */
export interface PlainLine {
  /** Canonical JSON of the envelope: what the hash is of. */
  event: string;
  alg: HashName;
  stream: string;
  seq: number;
  prev: string | null;
  payloadDigest: string;
  /** Leaf hash of the event as it was sealed. */
  hash: string;
  /** Whether it is the last event of its stream. */
  isHead: boolean;
  /** Number of the leaf, from 0. */
  leaf: number;
}

/** The line of an event without contents, if it is a usual one; null says nothing about it. */
export function readPlainLine(text: string): PlainLine | null {
  const groups = PLAIN_LINE.exec(text)?.groups;
  if (!groups) return null;
  const {
    event = '',
    alg,
    stream = '',
    seq,
    prev = null,
    payloadDigest = '',
    hash = '',
    head,
    leaf,
  } = groups;
  const isHead = head !== undefined;
  const name = alg as HashName;
  const place = { hash, isHead, leaf: Number(leaf) };
  return { event, alg: name, stream, seq: Number(seq), prev, payloadDigest, ...place };
}
