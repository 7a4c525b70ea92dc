import type { NoticeBlock } from '@bihuan/domain';
import { printableLines } from '../printable.js';

/**
 * Writes the public notice as Markdown, the words as they are: a backslash before `*` or `_` would be read back
 * as part of the text, by people as by our reader. What Markdown could take for markup is met without one:
 *
 * - Running text is indented by two ideographic spaces, as Chinese paragraphs are. To Markdown those are not
 *   indentation, so `1. `, `#`, `-`, `>` or `|` at the head of a line stay text; to a reader of notices they are
 *   white space.
 * - A `<` that would open an HTML tag is followed by a zero-width space, which readers of notices drop.
 * - `*`, `_` and backticks inside a line stay: a viewer may hide a pair of them, the words remain.
 *
 * @returns one block per paragraph with an empty line between, ending in a line feed; empty for no blocks
 */
export function writeNoticeMarkdown(blocks: readonly NoticeBlock[]): string {
  return blocks
    .flatMap((block) => printableLines(block.text).map((line) => `${opening(block)}${withoutTags(line)}\n`))
    .join('\n');
}

const PARAGRAPH_INDENT = '\u3000\u3000';

function opening({ kind, level }: NoticeBlock): string {
  switch (kind) {
    case 'title':
      return '# ';
    case 'chapter':
      return '## ';
    case 'section':
      return '### ';
    case 'finding':
      return level > 3 ? '##### ' : '#### ';
    case 'lead':
    case 'paragraph':
    case 'contact':
    case 'signature':
    case 'date':
      return PARAGRAPH_INDENT;
  }
}

function withoutTags(line: string): string {
  return line.replace(/<(?=[A-Za-z/!?])/g, '<\u200b');
}
