/** What a refusal has to say besides its code; the sentences are in `unreadable-sentence.ts`. */
export interface UnreadableDetails {
  /** The file has no bytes. */
  empty: Record<string, never>;
  /** The file is larger than the limit (bytes). */
  tooLarge: { bytes: number; limit: number };
  /** The converted text is longer than the limit (characters). */
  tooMuchText: { limit: number };
  /** A sheet has more cells than the limit. */
  tooManyCells: { limit: number };
  tooManyPages: { pages: number; limit: number };
  /** Not one of the formats we read; `found` names what it is, in Chinese. */
  wrongType: { found: string };
  /** The file ends in the middle. */
  truncated: Record<string, never>;
  /** It needs a password. */
  encrypted: Record<string, never>;
  /** Unpacks to far more than its size, or its entries overlap. */
  bomb: { reason: 'size' | 'ratio' | 'overlap' | 'entries'; limit: number };
  /** XML with declarations that documents never need. */
  unsafeXml: { reason: 'doctype' | 'entity' | 'depth'; part: string };
  /** An archive entry that would leave its folder. */
  unsafeName: { entry: string };
  oldWord: Record<string, never>;
  oldExcel: Record<string, never>;
  /** OFD, the national fixed-layout format. */
  ofd: Record<string, never>;
  /** A PDF made of pictures. */
  scanned: { pages: number };
  /** Read without fault, but there is no text. */
  noText: Record<string, never>;
  /** A PDF whose characters have no Unicode. */
  unmappedText: Record<string, never>;
  noPages: Record<string, never>;
  /** Marked 秘密, 机密 or 绝密. */
  classifiedText: { mark: string };
  timedOut: { seconds: number };
  cancelled: Record<string, never>;
  outOfMemory: { megabytes: number };
  /** It claims a format and breaks its rules; `part` names the piece that could not be read. */
  damaged: { part: string };
  /** No sheet has a header row of the three lists. */
  noLists: { sheets: string[] };
}

export type UnreadableCode = keyof UnreadableDetails;

/** A refusal to read a file: a code of a closed union with its parameters, no prose. */
export class Unreadable<C extends UnreadableCode = UnreadableCode> extends Error {
  override readonly name = 'Unreadable';
  readonly code: C;
  readonly params: UnreadableDetails[C];

  constructor(code: C, params: UnreadableDetails[C], cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.params = params;
  }
}
