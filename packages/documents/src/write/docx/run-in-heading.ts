/** A paragraph that opens with its heading: `（二）完善制度。健全……`. */
export interface RunIn {
  kind: 'section' | 'finding';
  heading: string;
  rest: string;
}

/** Longer first sentences are text, not headings. */
const LONGEST_HEADING = 40;

const OPENINGS: readonly { kind: RunIn['kind']; pattern: RegExp }[] = [
  // > | （二）完善制度，压实责任。健全“一问题一清单”……
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^
  { kind: 'section', pattern: /^[（(][一二三四五六七八九十百]+[）)][^。\n]*。/u },
  // > | 1．开展专项检查。组织……
  //     ^^^^^^^^^^^^^^^^^
  { kind: 'finding', pattern: /^\d{1,3}[.．、](?!\d)[^。\n]*。/u },
];

/**
 * Splits a paragraph after the heading it opens with, so that the heading can be set in the typeface of its
 * level (7.3.3). Heading and rest together are the text, unchanged.
 * @returns null where the paragraph opens with no heading, or is nothing else
 */
export function runInHeading(text: string): RunIn | null {
  for (const { kind, pattern } of OPENINGS) {
    const heading = pattern.exec(text)?.[0];
    if (heading && heading.length <= LONGEST_HEADING && heading.length < text.length) {
      return { kind, heading, rest: text.slice(heading.length) };
    }
  }
  return null;
}
