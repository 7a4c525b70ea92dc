/** What every paper of supervision is printed with, and what comes of it. */

export interface Printing {
  /** Id of the reminder, of the round of checks or of the batch. */
  paperId: string;
  /** Civil date. */
  printedOn: string;
  /** Instant that the file is dated with. */
  at: string;
}

export interface Written {
  /** What the file is called, without its ending. */
  name: string;
  /** A docx file. */
  bytes: Uint8Array;
}
