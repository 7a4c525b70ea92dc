import type { NoticeBlock } from '@bihuan/domain';
import { Paragraph, TextRun } from 'docx';
import { printableLines } from '../printable.js';
import { runInHeading } from './run-in-heading.js';
import { STYLE } from './styles.js';

/** Lays the blocks out as paragraphs: one for each line of their text. */
export function paragraphsOf(blocks: readonly NoticeBlock[]): Paragraph[] {
  return blocks.flatMap((block) =>
    printableLines(block.text).map(
      (line) => new Paragraph({ style: styleOf(block), children: runsOf(block, line) }),
    ),
  );
}

function styleOf(block: NoticeBlock): string {
  switch (block.kind) {
    case 'title':
    case 'chapter':
    case 'section':
    case 'signature':
    case 'date':
      return STYLE[block.kind];
    case 'finding':
      return block.level > 3 ? STYLE.manifestation : STYLE.finding;
    case 'lead':
    case 'paragraph':
    case 'contact':
      return STYLE.body;
  }
}

const WORDS_STYLE = { section: STYLE.sectionWords, finding: STYLE.findingWords } as const;

function runsOf(block: NoticeBlock, line: string): TextRun[] {
  const runIn = block.kind === 'paragraph' ? runInHeading(line) : null;
  if (!runIn) return [run(line)];
  return [run(runIn.heading, WORDS_STYLE[runIn.kind]), run(runIn.rest)];
}

/** The hint makes quotation marks and dashes full-width Chinese ones wherever the default is Latin. */
function run(text: string, style?: string): TextRun {
  return new TextRun({ text, font: { hint: 'eastAsia' }, ...(style ? { style } : {}) });
}
