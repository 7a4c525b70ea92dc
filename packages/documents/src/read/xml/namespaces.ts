/**
 * The namespaces we read, by the prefix under which our tables name them: transitional (ECMA-376 part 4) and
 * strict (part 1) spellings are one. Files may bind other prefixes to them.
 */
const PREFIXES = new Map<string, string>([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['', ''],
]);

/** `w:p` for whatever prefix the file uses; elements of unknown namespaces get `?:`. */
export function canonicalName(uri: string, local: string): string {
  const prefix = PREFIXES.get(uri) ?? '?';
  return prefix === '' ? local : `${prefix}:${local}`;
}
