import { printable } from '../printable.js';

/** What the file says of itself. No person is named: neither author nor last editor. */
export interface DocumentProperties {
  title: string;
  /** UTC instant, `2026-08-25T00:00:00Z`; written as created and modified, to the second. */
  createdAt: string;
}

/** `docProps/core.xml`. The docx library writes the present moment and authors called `Un-named`. */
export function coreProperties({ title, createdAt }: DocumentProperties): string {
  const second = createdAt.replace(/\.\d+Z$/, 'Z');
  const instant = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xml(second)}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xml(title)}</dc:title>${instant('created')}${instant('modified')}<dc:language>zh-CN</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

function xml(text: string): string {
  return printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
