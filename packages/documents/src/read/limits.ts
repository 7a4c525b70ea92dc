/** What a single file may cost. Sizes in bytes unless the name says otherwise. */
export interface Limits {
  fileBytes: number;
  /** All archive entries that are opened, together. */
  unpackedBytes: number;
  /** Unpacked over packed size of one entry; checked once an entry unpacks to more than 1 MB. */
  compressionRatio: number;
  archiveEntries: number;
  xmlDepth: number;
  pages: number;
  /** Non-empty cells of all sheets. */
  cells: number;
  /** Length of the text in UTF-16 code units. */
  characters: number;
  timeoutMilliseconds: number;
  /** Of the child process (`readDocumentApart`). */
  memoryMegabytes: number;
}

/**
 * Deflate reaches 1032:1 on zeros. Word's own XML stays below 40:1, a sheet of equal rows below 150:1, so 300:1
 * lets every honest file through.
 */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  compressionRatio: 300,
  archiveEntries: 10_000,
  xmlDepth: 256,
  pages: 10_000,
  cells: 2_000_000,
  characters: 20_000_000,
  timeoutMilliseconds: 120_000,
  memoryMegabytes: 1024,
};
