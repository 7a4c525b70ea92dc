import type { TextBuilder } from '../text-builder.js';
import { type HtmlToken, htmlTokens } from './html-tokens.js';

/** Content that a reader of the page does not read as its text; that of scripts and styles is never a token. */
const NOISE = words(`
  script style noscript template svg math nav aside footer select button textarea iframe object audio
  video canvas head title xmp noembed noframes datalist`);

const BLOCKS = words(`
  address article blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
  figure form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol optgroup p pre section
  summary table tbody tfoot thead tr ul br`);

const VOID = words(`
  area base br col embed hr img input link meta source wbr`);

function words(text: string): Set<string> {
  return new Set(text.trim().split(/\s+/));
}

/** What is still to be written before the next visible character. */
interface Pending {
  space: boolean;
  newline: boolean;
  tabs: number;
}

interface PageState {
  readonly builder: TextBuilder;
  readonly dropNoise: boolean;
  pending: Pending;
  lines: number;
  last: string;
  /** The element whose content is dropped, and how many of its name are open. */
  dropped: { name: string; depth: number } | null;
  preformatted: number;
  /** Cells so far in the row of each open table. */
  readonly tables: number[];
  cellIsEmpty: boolean;
}

/**
 * Writes what a reader of the page sees: scripts, navigation and form controls dropped, block elements on lines
 * of their own, table rows as lines with tabs between cells, each line with a paragraph mark.
 * @param dropNoise whether navigation, form controls and hidden elements are dropped
 * @returns whether a dropped element was never closed, so that the rest of the page was lost with it
 */
export function writeVisibleText(html: string, builder: TextBuilder, dropNoise: boolean): boolean {
  const state: PageState = {
    builder,
    dropNoise,
    pending: { space: false, newline: false, tabs: 0 },
    lines: 0,
    last: '',
    dropped: null,
    preformatted: 0,
    tables: [],
    cellIsEmpty: false,
  };
  for (const token of htmlTokens(html)) {
    if (state.dropped !== null) followDropped(state, token);
    else if (token.kind === 'text') addText(state, token.text);
    else if (token.kind === 'open') openTag(state, token);
    else closeTag(state, token.name);
  }
  return state.dropped !== null;
}

function followDropped(state: PageState, token: HtmlToken): void {
  const dropped = state.dropped;
  // The body ends a head that was left open.
  if (dropped?.name === 'head' && token.kind === 'open' && token.name === 'body') {
    state.dropped = null;
    openTag(state, token);
    return;
  }
  if (dropped === null || token.kind === 'text' || token.name !== dropped.name) return;
  dropped.depth += token.kind === 'open' ? 1 : -1;
  if (dropped.depth === 0) state.dropped = null;
}

function openTag(state: PageState, tag: Extract<HtmlToken, { kind: 'open' }>): void {
  const { name, attributes } = tag;
  const isNoise = NOISE.has(name) || isHidden(attributes);
  if (state.dropNoise && isNoise && !VOID.has(name) && !tag.selfClosing) {
    state.dropped = { name, depth: 1 };
    return;
  }
  if (name === 'table') state.tables.push(0);
  if (name === 'tr' && state.tables.length > 0) state.tables[state.tables.length - 1] = 0;
  if (name === 'pre') state.preformatted += 1;
  if (name === 'td' || name === 'th') openCell(state);
  else if (BLOCKS.has(name)) breakLine(state);
}

function closeTag(state: PageState, name: string): void {
  if (name === 'table') {
    state.tables.pop();
    state.cellIsEmpty = false;
  }
  if (name === 'pre') state.preformatted = Math.max(0, state.preformatted - 1);
  if (name === 'tr') state.cellIsEmpty = false;
  if (BLOCKS.has(name)) breakLine(state);
}

/** A paragraph that opens inside an empty cell does not leave the row. */
function breakLine(state: PageState): void {
  if (!state.cellIsEmpty) state.pending = { space: false, newline: true, tabs: 0 };
}

function openCell(state: PageState): void {
  const cells = state.tables.at(-1) ?? 0;
  if (state.tables.length > 0) state.tables[state.tables.length - 1] = cells + 1;
  state.pending =
    cells === 0
      ? { space: false, newline: true, tabs: 0 }
      : { space: false, newline: state.pending.newline && state.cellIsEmpty, tabs: state.pending.tabs + 1 };
  state.cellIsEmpty = true;
}

const ATTRIBUTE_HIDDEN =
  /(?:^|\s)hidden(?=[\s=/]|$)|(?:^|\s)style\s*=\s*["']?[^"']*display\s*:\s*none|role=["']?navigation/i;

function isHidden(attributes: string): boolean {
  return attributes !== '' && ATTRIBUTE_HIDDEN.test(attributes);
}

function addText(state: PageState, text: string): void {
  if (state.preformatted > 0) {
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (index > 0) breakLine(state);
      write(state, line);
    }
    return;
  }
  for (const [index, word] of text.split(/([ \t\r\n\f]+)/).entries()) {
    if (index % 2 === 0) write(state, word);
    // A line break between Chinese characters only wraps the source (CSS Text 3, 4.1.3).
    else if (!/[\r\n]/.test(word) || !isWide(state.last)) state.pending.space = true;
  }
}

function isWide(char: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/.test(char);
}

function write(state: PageState, text: string): void {
  if (text === '') return;
  const { builder, pending } = state;
  if (builder.length === 0 || pending.newline) {
    if (builder.length > 0) builder.append('\n');
    state.lines += 1;
    builder.mark({ paragraph: state.lines });
  } else if (pending.space && pending.tabs === 0 && state.last !== '') builder.append(' ');
  if (pending.tabs > 0) builder.append('\t'.repeat(pending.tabs));
  builder.append(text);
  state.last = text.at(-1) ?? '';
  state.pending = { space: false, newline: false, tabs: 0 };
  state.cellIsEmpty = false;
}
