import type { FindingContent } from '../finding/finding.js';

/**
 * The paragraphs of a finding's body: the introduction, then the measures with their markers, each on a line of
 * its own or behind the one before it, as the document had them.
 */
export function bodyParagraphs({ introduction, measures }: FindingContent): string[] {
  const paragraphs: string[] = introduction === null ? [] : [introduction];
  for (const measure of measures) {
    const text = `${measure.marker ?? ''}${measure.text}`;
    if (measure.ownLine || paragraphs.length === 0) paragraphs.push(text);
    else paragraphs.push(`${paragraphs.pop()}${text}`);
  }
  return paragraphs
    .flatMap((paragraph) => paragraph.split('\n'))
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
