/** A digest for a group chat, in the Markdown that robots of WeCom and DingTalk take. */

import type { DigestGroup } from './digest.js';
import { octetsIn } from './octets.js';

export interface MarkdownCircumstances {
  title: string;
  publicUrl: string | null;
  /** Largest size in octets of UTF-8; lines that have no room are counted, not cut. */
  mostOctets: number;
}

/** The text; of a long digest as many whole lines as there is room for. */
export function digestMarkdown(
  groups: readonly DigestGroup[],
  { title, publicUrl, mostOctets }: MarkdownCircumstances,
): string {
  const all = groups.flatMap(({ heading, lines, more }) => [
    { text: `**${heading}**`, items: 0 },
    ...lines.map(({ text, path }) => ({ text: itemLine(text, path, publicUrl), items: 1 })),
    ...(more > 0 ? [{ text: `- 另有 ${more} 项`, items: more }] : []),
  ]);
  const kept = [`### ${plainText(title)}`];
  let room = mostOctets - octetsIn(kept.join('')) - octetsIn(restLine(Number.MAX_SAFE_INTEGER));
  for (const [index, { text }] of all.entries()) {
    room -= octetsIn(text) + SEPARATOR.length;
    if (room < 0) {
      const left = all.slice(index).reduce((sum, { items }) => sum + items, 0);
      return [...kept, restLine(left)].join(SEPARATOR);
    }
    kept.push(text);
  }
  return kept.join(SEPARATOR);
}

/** DingTalk joins lines that are not a paragraph apart. */
const SEPARATOR = '\n\n';

function restLine(left: number): string {
  return `……还有 ${left} 项，请到闭环里看。`;
}

function itemLine(text: string, path: string, publicUrl: string | null): string {
  return publicUrl === null ? `- ${plainText(text)}` : `- [${plainText(text)}](${publicUrl}${path})`;
}

/** Signs that would become a link, a mention or a heading are written in full width. */
function plainText(text: string): string {
  return text.replace(/[[\]()*_`<>#@!\\]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
