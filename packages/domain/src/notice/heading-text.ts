/** `一、`, `（二）`, `3.`, `#`: what a heading of a document may begin with. */
const ENUMERATOR = /^(?:#+\s*)?(?:[（(]?[一二三四五六七八九十百]+[）)、.．]\s*|\d{1,3}[.．、]\s*(?!\d))?/;

/** The words of a heading, to be numbered anew. */
export function headingText(heading: string): string {
  return heading.replace(ENUMERATOR, '').trim();
}
