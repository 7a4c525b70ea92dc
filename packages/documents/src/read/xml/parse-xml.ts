import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Pace, ReadPhase } from '../pace.js';
import { Unreadable } from '../unreadable.js';
import { decodeChunk, xmlDecoder } from './decode-xml.js';
import { canonicalName } from './namespaces.js';

/** The attributes of an element, by canonical name (`w:val`). */
export interface XmlAttributes {
  get(name: string): string | null;
}

/** What the reader of a part wants to know, in document order. Names are canonical (`w:p`). */
export interface XmlHandlers {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(value: string): void;
}

/** Small enough that progress moves, large enough that yielding costs nothing. */
const CHUNK_BYTES = 32 * 1024;

/**
 * Parses an XML part in chunks, in linear time and without recursion, letting the event loop turn after each.
 * @param part the part's name, for messages and progress
 * @param phase of the progress as which this part's bytes are reported
 * @throws Unreadable `unsafeXml` on a DOCTYPE, an unknown entity or deep nesting; `damaged` on broken XML
 */
export async function parseXml(
  bytes: Uint8Array,
  part: string,
  handlers: XmlHandlers,
  pace: Pace,
  phase: ReadPhase = 'opening',
): Promise<void> {
  const parser = guardedParser(part, handlers, pace.limits.xmlDepth);
  const decoder = xmlDecoder(bytes);
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const chunk = bytes.subarray(at, at + CHUNK_BYTES);
    const last = at + CHUNK_BYTES >= bytes.length;
    parser.write(decodeChunk(decoder, chunk, last, part));
    await pace.step(at + chunk.length, bytes.length, phase);
  }
  parser.close();
}

function guardedParser(part: string, handlers: XmlHandlers, maxDepth: number): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  parser.on('error', (cause) => {
    if (/undefined entity/.test(cause.message)) throw new Unreadable('unsafeXml', { reason: 'entity', part });
    throw new Unreadable('damaged', { part }, cause);
  });
  parser.on('doctype', () => {
    throw new Unreadable('unsafeXml', { reason: 'doctype', part });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > maxDepth) throw new Unreadable('unsafeXml', { reason: 'depth', part });
    handlers.open(canonicalName(tag.uri, tag.local), attributesOf(tag));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close(canonicalName(tag.uri, tag.local));
  });
  parser.on('text', (value) => handlers.text(value));
  parser.on('cdata', (value) => handlers.text(value));
  return parser;
}

function attributesOf(tag: SaxesTagNS): XmlAttributes {
  return {
    get(name) {
      for (const attribute of Object.values(tag.attributes)) {
        if (canonicalName(attribute.uri, attribute.local) === name) return attribute.value;
      }
      return null;
    },
  };
}
