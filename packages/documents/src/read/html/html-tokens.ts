import { decodeEntities } from './entities.js';

/** A piece of tag soup: text with its references replaced, or a tag in lower case. */
export type HtmlToken =
  | { kind: 'text'; text: string }
  | { kind: 'open'; name: string; attributes: string; selfClosing: boolean }
  | { kind: 'close'; name: string };

/** Elements whose content is not markup (HTML 13.2.5.2–13.2.5.4): it ends at their own closing tag only. */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

const TAG_NAME = /[a-zA-Z][^\s/>]*/y;

/**
 * Cuts HTML into tokens, forgiving whatever is broken, in one pass: each step moves forward, and what is
 * unclosed (a comment, a quote, a raw element) runs to the end once.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const textEnd = open < 0 ? html.length : open;
    if (textEnd > at) yield { kind: 'text', text: decodeEntities(html.slice(at, textEnd)) };
    if (open < 0) return;
    const tag = readTag(html, open);
    at = tag.end;
    if (tag.token !== null) yield tag.token;
    if (tag.token?.kind === 'open' && RAW_TEXT.has(tag.token.name)) at = rawTextEnd(html, at, tag.token.name);
  }
}

interface ReadTag {
  token: HtmlToken | null;
  end: number;
}

function readTag(html: string, open: number): ReadTag {
  const next = html[open + 1];
  if (html.startsWith('<!--', open)) return { token: null, end: after(html, '-->', open + 4) };
  if (next === '!' || next === '?') return { token: null, end: after(html, '>', open + 2) };
  const closing = next === '/';
  TAG_NAME.lastIndex = closing ? open + 2 : open + 1;
  const name = TAG_NAME.exec(html)?.[0];
  // A lone `<` is text: “＜5%” typed in ASCII.
  if (name === undefined) return { token: { kind: 'text', text: '<' }, end: open + 1 };
  const from = TAG_NAME.lastIndex;
  const end = tagEnd(html, from);
  const attributes = html.slice(from, end - 1);
  const lower = name.toLowerCase();
  if (closing) return { token: { kind: 'close', name: lower }, end };
  return { token: { kind: 'open', name: lower, attributes, selfClosing: attributes.endsWith('/') }, end };
}

/** Attribute values are rarely long; a quote that does not close nearby was never meant as one. */
const LONGEST_VALUE = 20_000;

/** After the `>` that ends the tag; one inside a quoted value does not end it. */
function tagEnd(html: string, from: number): number {
  let end = after(html, '>', from);
  for (let at = from; at < end; at++) {
    const char = html[at] as string;
    if ((char !== '"' && char !== "'") || html[at - 1] !== '=') continue;
    const quoteEnd = html.indexOf(char, at + 1);
    if (quoteEnd < 0 || quoteEnd - at > LONGEST_VALUE) return end;
    if (quoteEnd >= end) end = after(html, '>', quoteEnd);
    at = quoteEnd;
  }
  return end;
}

function rawTextEnd(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}
