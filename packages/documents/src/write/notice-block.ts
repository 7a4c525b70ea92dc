/**
 * One piece of the public notice, in reading order. The words are final: a writer lays them out and changes
 * none of them.
 */
export interface NoticeBlock {
  kind: 'title' | 'lead' | 'chapter' | 'section' | 'finding' | 'paragraph' | 'contact' | 'signature' | 'date';
  /** Depth in the outline for headings (1 chapter, 2 section, 3 and 4 finding); 0 for running text. */
  level: number;
  text: string;
  findingId?: string;
}
