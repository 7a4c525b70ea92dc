import type { ListCounter } from './list-counter.js';
import type { ParagraphStyles } from './paragraph-styles.js';
import type { PageTurn, Piece } from './piece.js';

/** What a paragraph has gathered before it closes. */
export interface OpenParagraph {
  text: string;
  ordinal: number;
  page: number;
  turns: PageTurn[];
  styleId: string | null;
  /** `0` takes the paragraph out of the list of its style. */
  listId: string | null;
  level: number | null;
  /** Its mark is a tracked deletion: it runs on into the next paragraph. */
  runsOn: boolean;
  /** A section ends here and the next begins on a new page. */
  endsPage: boolean;
  /** The text boxes anchored in it: they follow it. */
  boxes: Piece[];
}

interface OpenRow {
  cells: Piece[][];
  deleted: boolean;
}

/** How the body is walked: what is open, what is done. */
export interface BodyState {
  readonly lists: ListCounter;
  readonly styles: ParagraphStyles;
  /** `rendered`: Word left marks where its pages began; `explicit`: only the breaks that the author set. */
  readonly pagesBy: 'rendered' | 'explicit';
  readonly path: string[];
  /** Depth inside an element whose content is left out. */
  skipped: number;
  /** The innermost flow is last: body, table cell or text box. */
  readonly flows: Piece[][];
  readonly rows: OpenRow[];
  readonly paragraphs: OpenParagraph[];
  /** Text of paragraphs whose mark was deleted. */
  carried: string;
  runHidden: boolean;
  font: string;
  trimText: boolean;
  ordinal: number;
  page: number;
  contentsLines: number;
}

/** The state before the first element. */
export function startBody(
  lists: ListCounter,
  styles: ParagraphStyles,
  pagesBy: BodyState['pagesBy'],
): BodyState {
  return {
    lists,
    styles,
    pagesBy,
    path: [],
    skipped: 0,
    flows: [[]],
    rows: [],
    paragraphs: [],
    carried: '',
    runHidden: false,
    font: '',
    trimText: true,
    ordinal: 0,
    page: 1,
    contentsLines: 0,
  };
}

/** Adds text to the innermost open paragraph. */
export function addText(state: BodyState, text: string): void {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph !== undefined && !state.runHidden) paragraph.text += text;
}

/** A break inside a paragraph; at its start it would only make an empty line. */
export function addBreak(state: BodyState): void {
  if (state.paragraphs.at(-1)?.text.trim()) addText(state, '\n');
}

/** A new page begins here. */
export function turnPage(state: BodyState): void {
  state.page += 1;
  const paragraph = state.paragraphs.at(-1);
  if (paragraph === undefined) return;
  if (paragraph.text === '') paragraph.page = state.page;
  else paragraph.turns.push({ at: paragraph.text.length, page: state.page });
}

/** Opens a paragraph. */
export function openParagraph(state: BodyState): void {
  state.ordinal += 1;
  state.paragraphs.push({
    text: state.carried,
    ordinal: state.ordinal,
    page: state.page,
    turns: [],
    styleId: null,
    listId: null,
    level: null,
    runsOn: false,
    endsPage: false,
    boxes: [],
  });
  state.carried = '';
}

/** Closes the innermost paragraph and hands it with its text boxes to the flow around it. */
export function closeParagraph(state: BodyState): void {
  const paragraph = state.paragraphs.pop();
  const flow = state.flows.at(-1);
  if (paragraph === undefined || flow === undefined) return;
  if (paragraph.runsOn) state.carried = paragraph.text;
  else addPiece(state, paragraph, flow);
  flow.push(...paragraph.boxes);
  if (paragraph.endsPage && state.pagesBy === 'explicit') turnPage(state);
}

function addPiece(state: BodyState, paragraph: OpenParagraph, flow: Piece[]): void {
  if (state.styles.isContents(paragraph.styleId)) {
    state.contentsLines += 1;
    return;
  }
  const label = listLabel(state, paragraph);
  const body = paragraph.text.trimEnd();
  // A cell with nothing but an automatic number is the usual 序号 column; elsewhere a bare number says nothing.
  if (body.trim() === '' && (label === '' || state.rows.length === 0)) return;
  const prefix = body === '' ? label.trimEnd() : joinedLabel(label, body);
  flow.push({
    separator: '\n',
    text: prefix + body,
    paragraph: paragraph.ordinal,
    page: paragraph.page,
    turns: paragraph.turns.map((turn) => ({ ...turn, at: turn.at + prefix.length })),
  });
}

function listLabel(state: BodyState, paragraph: OpenParagraph): string {
  const byStyle = state.styles.listPlace(paragraph.styleId);
  const listId = paragraph.listId ?? byStyle?.listId ?? '0';
  if (listId === '0') return '';
  return state.lists.next(listId, paragraph.level ?? byStyle?.level ?? 0);
}

/** The number is followed by a space only where it would otherwise run into the text: `1` and `5个`. */
function joinedLabel(label: string, text: string): string {
  const closed = /[、．。,，:：;；)）〕】」』\s]$/u.test(label) || /^\s/.test(text);
  const dotted = label.endsWith('.') && !/^\d/.test(text);
  return label === '' || closed || dotted ? label : `${label} `;
}
