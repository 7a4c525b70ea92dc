/** A line of a page as rebuilt from coordinates. Lengths are in points from the top left of the page. */
export interface PageLine {
  text: string;
  page: number;
  left: number;
  right: number;
  /** The baseline. */
  y: number;
  /** The font size of most of its text. */
  size: number;
  /** It stands on the baseline of the line before, parted by a wide gap: the next cell of a row. */
  beside: boolean;
}

/** A page's lines in reading order, with its size. */
export interface PageText {
  page: number;
  width: number;
  height: number;
  lines: PageLine[];
  /** Lines stand beside each other: a table or several columns. */
  sideBySide: boolean;
}

/** A piece of text at a place, as the PDF draws it. */
export interface Glyphs {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}
