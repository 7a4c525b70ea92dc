/** Changes to the parts that the library wrote: what it does not know, or writes poorly. */

/** Paper size 8 is A3 (ECMA-376 part 1, 18.3.1.63); one page wide, as many as needed high. */
const PAGE_SETUP = '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const MARGINS =
  '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
const FOOTER = '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';

/** Has the sheet printed on A3 landscape, as wide as the paper, its pages numbered. */
export function withPageSetup(sheet: string): string {
  const opened = replaceOnce(sheet, /<worksheet[^>]*>/, (tag) => `${tag}${FIT_TO_PAGE}`);
  const margins = replaceOnce(opened, /<pageMargins[^>]*\/>/, () => MARGINS);
  return replaceOnce(margins, /<pageSetup[^>]*\/>/, () => `${PAGE_SETUP}${FOOTER}`);
}

/** Has the first rows of the only sheet printed again at the head of every page. */
export function withPrintTitles(workbook: string, sheetName: string, rows: number): string {
  const name = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheetName}'!$1:$${rows}</definedName>`;
  return replaceOnce(workbook, /<definedNames\s*\/>/, () => `<definedNames>${name}</definedNames>`);
}

/** Adds merged ranges to those of the sheet. */
export function withMerges(sheet: string, merges: readonly string[]): string {
  const added = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return replaceOnce(sheet, /<mergeCells count="(\d+)">/, (_, count) => {
    return `<mergeCells count="${Number(count) + merges.length}">${added}`;
  });
}

/** Fails loudly when a later version of the library writes its parts otherwise. */
function replaceOnce(xml: string, pattern: RegExp, replacement: (...found: string[]) => string): string {
  if (!pattern.test(xml)) throw new Error(`write-excel-file no longer writes ${pattern.source}`);
  return xml.replace(pattern, replacement);
}
