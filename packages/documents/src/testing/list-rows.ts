import { previewLists } from '../lists/preview-lists.js';
import { mappingOf, readLists } from '../lists/read-lists.js';
import { type SheetParts, xlsxFile } from './xlsx-file.js';

export const TITLE = '云岭市落实省委巡视反馈意见整改清单（2026年）';
export const HEAD = ['序号', '反馈问题', '整改措施', '牵头领导', '责任单位', '整改时限'];

/** Reads sheets with the columns that are guessed. */
export async function readSheets(sheets: SheetParts[]) {
  const bytes = xlsxFile(sheets);
  return readLists(bytes, mappingOf(await previewLists(bytes)));
}

/** Reads rows below a title and a head. */
export function readRows(rows: SheetParts['rows'], merges: string[] = []) {
  return readSheets([{ name: '清单', rows: [[TITLE], HEAD, ...(rows ?? [])], merges: ['A1:F1', ...merges] }]);
}

/** The rules of diagnostics. */
export function rulesOf(diagnostics: readonly { ruleId: string }[]): string[] {
  return diagnostics.map(({ ruleId }) => ruleId);
}
