import { type Element, elements, parsePart, xmlParts } from './xml-part.js';

/** The words of a Word file: paragraphs on lines of their own. Every part must be well-formed XML. */
export function paperText(docx: Uint8Array): string {
  const parts = Object.entries(xmlParts(docx)).map(([name, xml]) => [name, parsePart(xml)] as const);
  const body = parts.find(([name]) => name === 'word/document.xml')?.[1];
  if (!body) throw new Error('no word/document.xml');
  return elements(body, 'w:p').map(wordsOf).join('\n');
}

function wordsOf(paragraph: Element): string {
  return elements(paragraph, 'w:t')
    .map(({ text }) => text)
    .join('');
}
