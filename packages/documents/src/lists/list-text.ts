import type { Range } from '@bihuan/extract';
import type { Limits } from '../read/limits.js';
import { TextBuilder } from '../read/text-builder.js';
import type { ListCell, SheetView } from './sheet-view.js';

/** Writes cells into a text of lines, each stretch marked with the cell that it comes from. */
export class ListText {
  readonly builder: TextBuilder;

  constructor(limits: Limits) {
    this.builder = new TextBuilder(limits);
  }

  /** Where the next character will stand. */
  get end(): number {
    return this.builder.length;
  }

  /**
   * Begins a line with a cell.
   * @param label stands before the value and is not part of it
   * @returns where the value stands
   */
  line(view: SheetView, cell: ListCell, label = ''): Range {
    if (this.builder.length > 0) this.builder.append('\n');
    return this.cell(view, cell, label);
  }

  /** Adds a cell to the line. */
  cell(view: SheetView, cell: ListCell, label = ''): Range {
    this.builder.mark({ cell: { sheet: view.name, row: cell.top, column: cell.left } });
    if (label !== '') this.builder.append(label);
    const start = this.builder.length;
    this.builder.append(cell.text);
    return [start, this.builder.length];
  }

  /** Adds words of our own between cells. */
  between(text: string): void {
    this.builder.append(text);
  }

  /** A row as it stands, cells parted by tabs. */
  row(view: SheetView, row: number): Range {
    const [first, ...others] = view.cellsOf(row);
    if (first === undefined) return [this.end, this.end];
    const [start] = this.line(view, first);
    for (const cell of others) {
      this.between('\t');
      this.cell(view, cell);
    }
    return [start, this.end];
  }
}
