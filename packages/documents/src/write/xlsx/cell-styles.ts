import type { Cell } from 'write-excel-file/node';

/** How the cells of the table look: what they hold, and where it stands. */
export type CellStyle = `${'text' | 'literal' | 'number' | 'day'}-${'left' | 'center'}`;

export const BODY_FONT = { fontFamily: '宋体', fontSize: 10 } as const;

const GRID = { borderStyle: 'thin', borderColor: '#808080', wrap: true, alignVertical: 'center' } as const;

export const HEADER = {
  ...GRID,
  align: 'center',
  fontFamily: '黑体',
  fontSize: 10,
  backgroundColor: '#EDEDED',
} as const;

export const TITLE = { align: 'center', alignVertical: 'center', fontFamily: '黑体', fontSize: 18 } as const;

export const SUBTITLE = { align: 'left', alignVertical: 'center', wrap: true } as const;

/**
 * One cell of each style, which has the library write the style. `literal` is text that a program might take for
 * something else: its format keeps it text when somebody edits it.
 */
export const SPECIMENS: Readonly<Record<CellStyle, Cell>> = {
  'text-left': { ...GRID, align: 'left' },
  'text-center': { ...GRID, align: 'center' },
  'literal-left': { ...GRID, align: 'left', type: String, value: '1', format: '@' },
  'literal-center': { ...GRID, align: 'center', type: String, value: '1', format: '@' },
  'number-left': { ...GRID, align: 'left', type: Number, value: 1, format: '0' },
  'number-center': { ...GRID, align: 'center', type: Number, value: 1, format: '0' },
  'day-left': { ...GRID, align: 'left', type: Number, value: 1, format: 'yyyy-mm-dd' },
  'day-center': { ...GRID, align: 'center', type: Number, value: 1, format: 'yyyy-mm-dd' },
};
