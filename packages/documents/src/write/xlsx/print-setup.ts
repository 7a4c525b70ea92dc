import type { XlsxFeature } from './xlsx-feature.js';

/** Paper size 8 is A3 (ECMA-376 part 1, 18.3.1.63); one page wide, as many as needed high. */
const PAGE_SETUP = '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const MARGINS =
  '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
const FOOTER = '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';

/**
 * Prints the sheet on A3 landscape, as wide as the paper, with its head repeated and its pages numbered: the
 * library itself knows A4 and nothing of fitting, repeating or footers.
 * @param sheetName of the only sheet
 * @param headRows rows repeated at the head of every page
 */
export function printSetup(sheetName: string, headRows: number): XlsxFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': { transform: (xml) => withPageSetup(xml) },
        'xl/workbook.xml': { transform: (xml) => withPrintTitles(xml, sheetName, headRows) },
      },
    },
  };
}

function withPageSetup(xml: string): string {
  const opened = replaceOnce(xml, /<worksheet[^>]*>/, (tag) => `${tag}${FIT_TO_PAGE}`);
  const margins = replaceOnce(opened, /<pageMargins[^>]*\/>/, () => MARGINS);
  return replaceOnce(margins, /<pageSetup[^>]*\/>/, () => `${PAGE_SETUP}${FOOTER}`);
}

function withPrintTitles(xml: string, sheetName: string, headRows: number): string {
  const name = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheetName}'!$1:$${headRows}</definedName>`;
  return replaceOnce(xml, /<definedNames\s*\/>/, () => `<definedNames>${name}</definedNames>`);
}

/** Fails loudly when a later version of the library writes its parts otherwise. */
function replaceOnce(xml: string, pattern: RegExp, replacement: (found: string) => string): string {
  if (!pattern.test(xml)) throw new Error(`write-excel-file no longer writes ${pattern.source}`);
  return xml.replace(pattern, replacement);
}
