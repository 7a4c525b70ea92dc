import type { SourceMark } from '../document-text.js';
import type { TextBuilder } from '../text-builder.js';

/** A paragraph as it goes into the text. */
export interface Piece {
  /** What stands before it: a line break, or a tab before a further cell of a table row. */
  separator: '\n' | '\t';
  text: string;
  paragraph: number;
  page: number;
  /** Where inside the text a new page begins. */
  turns: PageTurn[];
}

export interface PageTurn {
  at: number;
  page: number;
}

/**
 * The cells of a table row as pieces: cells apart by tabs, the paragraphs of one cell by line breaks. Empty
 * cells keep their place, except at the end of the row.
 */
export function rowPieces(cells: readonly Piece[][], paragraph: number, page: number): Piece[] {
  const filled = cells.findLastIndex((cell) => cell.some((piece) => piece.text.trim() !== ''));
  return cells.slice(0, filled + 1).flatMap((cell, index): Piece[] => {
    const separator = index === 0 ? '\n' : '\t';
    const [first, ...others] = cell;
    if (first === undefined) return [{ separator, text: '', paragraph, page, turns: [] }];
    return [{ ...first, separator }, ...others];
  });
}

/**
 * Writes pieces into the text.
 * @param paged whether the page numbers mean anything
 */
export function writePieces(pieces: readonly Piece[], paged: boolean, builder: TextBuilder): void {
  const place = (piece: Piece, page: number): Omit<SourceMark, 'at'> =>
    paged ? { page, paragraph: piece.paragraph } : { paragraph: piece.paragraph };
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) builder.append(piece.separator);
    builder.mark(place(piece, piece.page));
    let written = 0;
    for (const turn of piece.turns) {
      builder.append(piece.text.slice(written, turn.at));
      written = Math.min(turn.at, piece.text.length);
      if (written < piece.text.length) builder.mark(place(piece, turn.page));
    }
    builder.append(piece.text.slice(written));
  }
}
