import { TextDecoder } from 'node:util';
import { Unreadable } from '../unreadable.js';

/**
 * A decoder for an XML part. Office parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.3.1); a byte order mark or
 * the first `<` tells which.
 */
export function xmlDecoder(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le', { fatal: true });
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

/**
 * Decodes one chunk.
 * @throws Unreadable `damaged` on bytes that are no text
 */
export function decodeChunk(decoder: TextDecoder, chunk: Uint8Array, last: boolean, part: string): string {
  try {
    return decoder.decode(chunk, { stream: !last });
  } catch (cause) {
    throw new Unreadable('damaged', { part }, cause);
  }
}
