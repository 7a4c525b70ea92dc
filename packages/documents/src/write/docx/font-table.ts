import { TYPEFACES, type Typeface } from './fonts.js';
import { wordprocessingPart } from './wordprocessing-part.js';

/** `word/fontTable.xml`: what stands in for each typeface (the docx library writes embedded fonts only). */
export function fontTable(): string {
  return wordprocessingPart('fonts', TYPEFACES.map(fontEntry).join(''));
}

/** Charset 86 is GB2312; the order of the children is the schema's. */
function fontEntry(face: Typeface): string {
  return [
    `<w:font w:name="${face.name}">`,
    `<w:altName w:val="${face.alternatives.join(',')}"/>`,
    `<w:panose1 w:val="${face.panose}"/>`,
    '<w:charset w:val="86"/>',
    `<w:family w:val="${face.family}"/>`,
    '<w:pitch w:val="auto"/>',
    '</w:font>',
  ].join('');
}
