import type { Archive } from '../archive/archive.js';
import { type Relationships, readRelationships } from '../archive/relationships.js';
import type { Pace } from '../pace.js';
import { parseXml, type XmlAttributes } from '../xml/parse-xml.js';
import type { CellSources } from './cell-content.js';
import { readCellFormats } from './cell-formats.js';
import { readSharedStrings } from './shared-strings.js';
import { type CellBudget, type Grid, gridHandlers } from './sheet-grid.js';

export interface Sheet extends Grid {
  name: string;
}

/** The visible sheets of a workbook, in order. */
export interface Workbook {
  sheets: Sheet[];
  /** Chinese sentences on what was left out. */
  notes: string[];
}

interface SheetEntry {
  name: string;
  part: string | null;
  hidden: boolean;
}

/**
 * Reads an Excel workbook into grids.
 * @throws Unreadable `damaged`, `unsafeXml`, `bomb`, `tooManyCells`, `timedOut`, `cancelled`
 */
export async function readWorkbook(archive: Archive, pace: Pace): Promise<Workbook> {
  const main = (await readRelationships(archive, '', pace)).byKind('officeDocument') ?? 'xl/workbook.xml';
  const relationships = await readRelationships(archive, main, pace);
  const { entries, since1904 } = await readEntries(archive, main, relationships, pace);
  const sources = await readSources(archive, relationships, since1904, pace);
  const shown = entries.some((entry) => !entry.hidden) ? entries.filter((entry) => !entry.hidden) : entries;
  const budget: CellBudget = { left: pace.limits.cells, limit: pace.limits.cells };
  const sheets: Sheet[] = [];
  for (const [index, entry] of shown.entries()) {
    if (entry.part === null) continue;
    const grid: Grid = { rows: [], merges: [] };
    const share = shareOf(pace, index, shown.length);
    const handlers = gridHandlers(grid, sources, budget);
    await parseXml(archive.read(entry.part), entry.part, handlers, share, 'converting');
    sheets.push({ name: entry.name, ...grid });
  }
  const hidden = entries.filter((entry) => !shown.includes(entry)).map((entry) => `“${entry.name}”`);
  return { sheets, notes: hidden.length > 0 ? [`隐藏的工作表${hidden.join('、')}没有读入。`] : [] };
}

async function readEntries(
  archive: Archive,
  main: string,
  relationships: Relationships,
  pace: Pace,
): Promise<{ entries: SheetEntry[]; since1904: boolean }> {
  const entries: SheetEntry[] = [];
  let since1904 = false;
  const open = (name: string, attributes: XmlAttributes): void => {
    if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
    if (name !== 'sheet') return;
    entries.push({
      name: attributes.get('name') ?? '',
      part: relationships.byId(attributes.get('r:id') ?? ''),
      hidden: (attributes.get('state') ?? 'visible') !== 'visible',
    });
  };
  await parseXml(archive.read(main), main, { open, close() {}, text() {} }, pace);
  return { entries, since1904 };
}

async function readSources(
  archive: Archive,
  relationships: Relationships,
  since1904: boolean,
  pace: Pace,
): Promise<CellSources> {
  const strings = relationships.byKind('sharedStrings');
  const styles = relationships.byKind('styles');
  return {
    strings: strings === null ? [] : await readSharedStrings(archive.read(strings), strings, pace),
    formats: styles === null ? [] : await readCellFormats(archive.read(styles), styles, pace),
    since1904,
  };
}

/** Sheets report one progress together, in thousandths of a sheet. */
function shareOf(pace: Pace, index: number, count: number): Pace {
  return {
    ...pace,
    step: (done, total, phase) =>
      pace.step(index * 1000 + Math.round((done / total) * 1000), count * 1000, phase),
  };
}
