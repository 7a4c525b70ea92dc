import type { XlsxFeature } from './xlsx-feature.js';

/**
 * Sets the height of every row. The library takes it from a row's cells, and a row that lies wholly under
 * merged cells has none.
 * @param heights in points, by row
 */
export function rowHeights(heights: readonly number[]): XlsxFeature {
  const withHeight = (opening: string, row: string) =>
    `${opening} ht="${Math.round((heights[Number(row) - 1] as number) * 4) / 4}" customHeight="1"`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) => xml.replace(/<row r="(\d+)"/g, withHeight),
        },
      },
    },
  };
}
