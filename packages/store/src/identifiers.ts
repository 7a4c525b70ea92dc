/** Fresh identifiers from a clock and a source of random bytes, both given. */

export interface Sources {
  /** The present instant, UTC: `2026-08-25T02:42:00.000Z`. */
  now: () => string;
  /** `count` random bytes. */
  random: (count: number) => Uint8Array;
}

/**
 * A source of UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, then a counter of 12 bits that starts anew each
 * millisecond (6.2, method 1), then 62 random bits. Later ones of one source sort behind earlier ones.
 */
export function uuidSource({ now, random }: Sources): () => string {
  let last = 0;
  let counter = 0;
  return () => {
    const present = Math.max(Date.parse(now()), last);
    counter = present === last ? counter + 1 : 0;
    // More than 4,096 in one millisecond: borrow the next one rather than fall out of order.
    last = counter > 0xfff ? present + 1 : present;
    counter &= 0xfff;
    return uuidOf(last, counter, random(8));
  };
}

function uuidOf(milliseconds: number, counter: number, bytes: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const variant = (((bytes[0] ?? 0) & 0x3f) | 0x80).toString(16);
  const tail = variant + hex(bytes.subarray(1, 8));
  const count = counter.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** Lower-case hex of bytes. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
