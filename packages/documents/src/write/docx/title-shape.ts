import { widthInCharacters } from '../text-width.js';
import { LINE_PITCH, SIZE_2, TEXT_AREA, TITLE_LINE } from './page.js';

/** How the title is set, in twips. */
export interface TitleShape {
  /** At each side; narrows the lines so that a title of two breaks before a word. */
  indent: number;
  /** Below the last line. */
  after: number;
}

const CHARACTER = SIZE_2 * 20;
const CHARACTERS_PER_LINE = Math.floor(TEXT_AREA.width / CHARACTER);

/** Less than half a character: the first line is to hold its words and nothing more. */
const SLACK = CHARACTER / 3;

/** Words of notice titles that may open the second line. */
const MAY_OPEN_A_LINE = /关于|巡视|巡察|审计|督察|反馈|集中|整改|落实|进展|情况/gu;

/**
 * GB/T 9704—2012, 7.3.1 标题: when a title runs on to another line, the words stay whole and the lines are shaped
 * as a trapezium. The shape comes from indents, so that the title's words stay one unbroken text.
 */
export function titleShape(title: string): TitleShape {
  const firstLine = firstLineOf(title);
  if (firstLine !== null) {
    return {
      indent: Math.round((TEXT_AREA.width - firstLine * CHARACTER - SLACK) / 2),
      after: spaceAfter(2),
    };
  }
  return {
    indent: 0,
    after: spaceAfter(Math.max(1, Math.ceil(widthInCharacters(title) / CHARACTERS_PER_LINE))),
  };
}

/** Width of the first of two lines in 字: the break nearest to the middle that leaves it the longer one. */
function firstLineOf(title: string): number | null {
  const total = widthInCharacters(title);
  if (total <= CHARACTERS_PER_LINE || total > 2 * CHARACTERS_PER_LINE) return null;
  const widths = [...title.matchAll(MAY_OPEN_A_LINE)].map(({ index }) =>
    widthInCharacters(title.slice(0, index)),
  );
  const fitting = widths.filter((width) => width >= total / 2 && width + 0.5 <= CHARACTERS_PER_LINE);
  return fitting.length > 0 ? Math.min(...fitting) : null;
}

/** Title lines are taller than the grid's; the space brings the text back onto it, after an empty line. */
function spaceAfter(lines: number): number {
  const gridLines = Math.ceil((lines * TITLE_LINE) / LINE_PITCH) + 1;
  return gridLines * LINE_PITCH - lines * TITLE_LINE;
}
