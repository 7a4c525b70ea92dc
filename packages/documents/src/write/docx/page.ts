/**
 * The page of GB/T 9704—2012 in twips (1/1440 inch).
 *
 * 5.1 幅面尺寸: A4, 210 mm × 297 mm. 5.2.1 页边与版心尺寸: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm, which
 * leaves 35 mm below and 26 mm on the right. 5.2.3 行数和字数: 22 行, 28 字, filling the 版心.
 */

const TWIPS_PER_MILLIMETRE = 1440 / 25.4;
const TWIPS_PER_POINT = 20;

function millimetres(length: number): number {
  return Math.round(length * TWIPS_PER_MILLIMETRE);
}

const LINES_PER_PAGE = 22;
const CHARACTERS_PER_LINE = 28;

/** 3号, 2号 and 4号 in points. */
export const SIZE_3 = 16;
export const SIZE_2 = 22;
export const SIZE_4 = 14;

export const PAGE = { width: millimetres(210), height: millimetres(297) } as const;

export const MARGIN = {
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
} as const;

/** 版心: 8,844 × 12,756 twips. */
export const TEXT_AREA = {
  width: PAGE.width - MARGIN.left - MARGIN.right,
  height: PAGE.height - MARGIN.top - MARGIN.bottom,
} as const;

/** Rounded down: half a twip more on each of 22 lines, and the last would move to the next page. */
export const LINE_PITCH = Math.floor(TEXT_AREA.height / LINES_PER_PAGE);

/** The width of one 字 on the grid, which is a little less than the 320 twips of a 3号 character. */
export const CHARACTER_PITCH = TEXT_AREA.width / CHARACTERS_PER_LINE;

/** w:docGrid/@w:charSpace (ECMA-376 part 1, 17.6.5): pitch less font size of Normal, in 1/4096 point. */
export const GRID_CHARACTER_SPACE = Math.floor((CHARACTER_PITCH / TWIPS_PER_POINT - SIZE_3) * 4096);

/**
 * Added to every 3号 character, in twips. 28 of them are 448 points wide, the 版心 442: the type is condensed by
 * 0.3 point, and justified lines fill the 版心. The text does not snap to the grid: a character wider than a
 * cell is given two of them by LibreOffice, 14 to the line.
 */
export const CHARACTER_SPACING = -6;

/**
 * 3.2 行: the height of a character and 7/8 of a 3号 character. A line of the 2号 title is therefore
 * 22 + 14 = 36 points.
 */
export const TITLE_LINE = (SIZE_2 + (SIZE_3 * 7) / 8) * TWIPS_PER_POINT;

export const FOOTER_LINE = SIZE_4 * TWIPS_PER_POINT;

/** 7.5 页码: the dash, half-way up its line, stands 7 mm below the 版心; measured from the page's lower edge. */
export const FOOTER_DISTANCE = MARGIN.bottom - millimetres(7) - FOOTER_LINE / 2;
