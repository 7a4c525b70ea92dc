/**
 * Headers of a tar archive as POSIX.1-1988 has them (ustar): any tar program lists and unpacks what is written
 * with them. Only plain files with short names occur.
 */

export const TAR_BLOCK = 512;
/** Two empty blocks end an archive. */
export const TAR_END = Buffer.alloc(2 * TAR_BLOCK);

export interface TarEntry {
  /** ASCII, at most 100 bytes. */
  name: string;
  size: number;
}

const MAGIC = 'ustar\0' + '00';
const PLACES = {
  name: 0,
  mode: 100,
  uid: 108,
  gid: 116,
  size: 124,
  mtime: 136,
  sum: 148,
  type: 156,
  magic: 257,
};
const PLAIN_FILE = '0';
/** Names are shown to people when something is wrong: no control characters. */
const NAME = /^[\x21-\x7e]{1,100}$/;

/** @param seconds of modification, since 1970. @throws RangeError for what ustar cannot say */
export function tarHeader({ name, size }: TarEntry, seconds: number): Buffer {
  if (name.length > 100 || size >= 8 ** 11) throw new RangeError(`tar cannot hold ${name} of ${size} bytes`);
  const header = Buffer.alloc(TAR_BLOCK);
  header.write(name, PLACES.name, 'ascii');
  header.write(octal(0o600, 7), PLACES.mode);
  header.write(octal(0, 7), PLACES.uid);
  header.write(octal(0, 7), PLACES.gid);
  header.write(octal(size, 11), PLACES.size);
  header.write(octal(seconds, 11), PLACES.mtime);
  header.write(PLAIN_FILE, PLACES.type);
  header.write(MAGIC, PLACES.magic);
  header.write(`${octal(checksum(header), 6)}\0 `, PLACES.sum);
  return header;
}

/** Zeros behind the contents, up to the next block. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK);
}

/**
 * The entry that a header announces; null for a block that is no header of a plain file, or that `tarHeader` would
 * write otherwise: links, folders, a second name or a size said in another way mean different things to different
 * programs.
 */
export function parseTarHeader(header: Buffer): TarEntry | null {
  if (header.toString('latin1', PLACES.magic, PLACES.magic + MAGIC.length) !== MAGIC) return null;
  const name = header.toString('latin1', PLACES.name, PLACES.mode).replace(/\0.*$/s, '');
  const [size, seconds] = [octalAt(header, PLACES.size, 11), octalAt(header, PLACES.mtime, 11)];
  if (!NAME.test(name) || size === null || seconds === null) return null;
  return tarHeader({ name, size }, seconds).equals(header) ? { name, size } : null;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

function octalAt(header: Buffer, start: number, length: number): number | null {
  const text = header.toString('latin1', start, start + length).replace(/[\0 ]+$/, '');
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : null;
}

/** The sum of all bytes, those of the sum itself counted as blanks. */
function checksum(header: Buffer): number {
  let sum = 8 * 0x20;
  for (const [place, byte] of header.entries()) {
    if (place < PLACES.sum || place >= PLACES.sum + 8) sum += byte;
  }
  return sum;
}
