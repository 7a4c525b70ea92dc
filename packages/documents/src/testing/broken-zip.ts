/** Ways to make a sound archive lie. Offsets are those of PKWARE APPNOTE 4.3.7 and 4.3.12. */

const DIRECTORY_HEADER = Buffer.from('504b0102', 'hex');
const LOCAL_HEADER = Buffer.from('504b0304', 'hex');

/** Changes each directory header, given its offset. */
export function patchDirectory(
  zip: Uint8Array,
  patch: (view: DataView, at: number, index: number) => void,
): Uint8Array {
  return patched(zip, DIRECTORY_HEADER, patch);
}

/** Changes each local header, given its offset. */
export function patchLocal(
  zip: Uint8Array,
  patch: (view: DataView, at: number, index: number) => void,
): Uint8Array {
  return patched(zip, LOCAL_HEADER, patch);
}

/** All entries claim the bytes of the first: unpacked together they are many times the file. */
export function overlapping(zip: Uint8Array): Uint8Array {
  return patchDirectory(zip, (view, at) => view.setUint32(at + 42, 0, true));
}

/** Directory and local headers claim an unpacked size of a hundred bytes. */
export function lyingAboutSize(zip: Uint8Array): Uint8Array {
  const directory = patchDirectory(zip, (view, at) => view.setUint32(at + 24, 100, true));
  return patchLocal(directory, (view, at) => view.setUint32(at + 22, 100, true));
}

/** The checksum of every entry is off by one. */
export function wrongChecksums(zip: Uint8Array): Uint8Array {
  return patchDirectory(zip, (view, at) => view.setUint32(at + 16, view.getUint32(at + 16, true) + 1, true));
}

/** Every entry claims to be encrypted. */
export function claimingEncryption(zip: Uint8Array): Uint8Array {
  return patchDirectory(zip, (view, at) => view.setUint16(at + 8, 1, true));
}

function patched(
  zip: Uint8Array,
  signature: Buffer,
  patch: (view: DataView, at: number, index: number) => void,
): Uint8Array {
  const bytes = Buffer.from(zip);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let index = 0;
  for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 4)) {
    patch(view, at, index);
    index += 1;
  }
  return new Uint8Array(bytes);
}
