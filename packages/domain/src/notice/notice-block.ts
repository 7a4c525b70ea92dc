/** The public notice (通报) as a list of blocks: writers of any format only lay them out. */

import type { FindingContent } from '../finding/finding.js';

/** One paragraph or heading, in reading order. The words are final. */
export interface NoticeBlock {
  kind: 'title' | 'lead' | 'chapter' | 'section' | 'finding' | 'paragraph' | 'contact' | 'signature' | 'date';
  /** Depth in the outline for headings (1 chapter, 2 section, 3 and deeper finding); 0 for running text. */
  level: number;
  text: string;
  /** The finding that a block belongs to. */
  findingId?: string;
}

/** `public` withholds every finding that is not public. */
export type NoticeVersion = 'internal' | 'public';

/** A finding as the notice needs it. */
export interface NoticeFinding {
  id: string;
  ordinal: number;
  content: FindingContent;
}

export interface PublicNotice {
  blocks: NoticeBlock[];
  /** Findings that the public version does not show. */
  withheld: number;
}
