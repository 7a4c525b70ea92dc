import { zipFile } from './zip-file.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MORE = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface DocxParts {
  /** Content of `w:body`. */
  body: string;
  /** Content of `w:numbering`. */
  numbering?: string;
  /** Content of `w:styles`. */
  styles?: string;
  /** Content of `w:footnotes`. */
  footnotes?: string;
  /** Further or replaced parts, by name. */
  parts?: Record<string, string | Uint8Array>;
}

/** The bytes of a Word document made of raw WordprocessingML. */
export function docxFile({ body, numbering, styles, footnotes, parts = {} }: DocxParts): Uint8Array {
  const optional = { numbering, styles, footnotes };
  const present = Object.entries(optional).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/>${present.map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${CONTENT}.${name}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships(present.map(([name]) => [name, `${name}.xml`])),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W} ${MORE}><w:body>${body}</w:body></w:document>`,
  };
  for (const [name, content] of present) files[`word/${name}.xml`] = `<w:${name} ${W}>${content}</w:${name}>`;
  return zipFile({ ...files, ...parts });
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A paragraph at a place of a list. */
export function listed(text: string, listId: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listId}"/></w:numPr>`);
}

/** A level of a list definition. */
export function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const rows = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}
