import type { XmlAttributes, XmlHandlers } from '../xml/parse-xml.js';
import {
  addBreak,
  addText,
  type BodyState,
  closeParagraph,
  type OpenParagraph,
  openParagraph,
  turnPage,
} from './body-state.js';
import { isOn } from './on-off.js';
import { rowPieces } from './piece.js';
import { symbolText } from './symbol-text.js';

/**
 * Elements whose content is not part of the text: tracked deletions and the source of moves (17.13.5), former
 * properties, the second copy of a drawing (mc:Fallback), ruby annotations.
 */
const LEFT_OUT = new Set([
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'mc:Fallback',
  'w:rt',
]);

/** The handlers that walk document.xml (or footnotes.xml) into `state.flows[0]`. */
export function bodyHandlers(state: BodyState): XmlHandlers {
  return {
    open(name, attributes) {
      if (state.skipped > 0 || isLeftOut(state, name, attributes)) {
        state.skipped += 1;
        return;
      }
      OPEN[name]?.(state, attributes);
      state.path.push(name);
    },
    close(name) {
      if (state.skipped > 0) {
        state.skipped -= 1;
        return;
      }
      state.path.pop();
      CLOSE[name]?.(state);
    },
    text(value) {
      const parent = state.path.at(-1);
      if (state.skipped > 0 || (parent !== 'w:t' && parent !== 'm:t')) return;
      addText(state, state.trimText ? value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : value);
    },
  };
}

function isLeftOut(state: BodyState, name: string, attributes: XmlAttributes): boolean {
  if (LEFT_OUT.has(name)) return true;
  if (name === 'w:del') return state.path.at(-1) !== 'w:rPr' && state.path.at(-1) !== 'w:trPr';
  // The rules that separate footnotes from the text are footnotes themselves.
  return name === 'w:footnote' && (attributes.get('w:type') ?? 'normal') !== 'normal';
}

type Open = (state: BodyState, attributes: XmlAttributes) => void;

const OPEN: Record<string, Open> = {
  'w:p': openParagraph,
  'w:pStyle': (state, attributes) => setParagraph(state, 'w:pPr', { styleId: attributes.get('w:val') }),
  'w:numId': (state, attributes) => setParagraph(state, 'w:numPr', { listId: attributes.get('w:val') }),
  'w:ilvl': (state, attributes) =>
    setParagraph(state, 'w:numPr', { level: Number.parseInt(attributes.get('w:val') ?? '0', 10) || 0 }),
  'w:del': (state) => {
    const row = state.rows.at(-1);
    if (state.path.at(-1) === 'w:trPr' && row !== undefined) row.deleted = true;
    else if (state.path.at(-2) === 'w:pPr') setParagraph(state, 'w:rPr', { runsOn: true });
  },
  'w:pageBreakBefore': (state, attributes) => {
    const applies = state.pagesBy === 'explicit' && state.ordinal > 1 && isOn(attributes);
    if (applies && state.path.at(-1) === 'w:pPr') turnPage(state);
  },
  'w:sectPr': (state) => setParagraph(state, 'w:pPr', { endsPage: true }),
  'w:type': (state, attributes) => {
    if (attributes.get('w:val') === 'continuous') setParagraph(state, 'w:sectPr', { endsPage: false });
  },
  'w:r': (state) => {
    state.runHidden = false;
    state.font = '';
  },
  'w:vanish': (state, attributes) => {
    if (state.path.at(-2) === 'w:r') state.runHidden = isOn(attributes);
  },
  'w:t': (state, attributes) => {
    state.trimText = attributes.get('xml:space') !== 'preserve';
  },
  'm:t': (state) => {
    state.trimText = false;
  },
  'w:tab': inRun((state) => addText(state, '\t')),
  'w:ptab': inRun((state) => addText(state, '\t')),
  'w:cr': inRun(addBreak),
  'w:br': inRun((state, attributes) => {
    addBreak(state);
    if (attributes.get('w:type') === 'page' && state.pagesBy === 'explicit') turnPage(state);
  }),
  'w:lastRenderedPageBreak': inRun((state) => {
    if (state.pagesBy === 'rendered') turnPage(state);
  }),
  'w:noBreakHyphen': inRun((state) => addText(state, '-')),
  'w:sym': inRun((state, attributes) => {
    const code = Number.parseInt(attributes.get('w:char') ?? '', 16);
    if (code > 0 && code <= 0xffff) addText(state, symbolText(attributes.get('w:font') ?? '', code));
  }),
  'w:tr': (state) => {
    state.rows.push({ cells: [], deleted: false });
  },
  'w:tc': (state) => {
    state.flows.push([]);
  },
  'w:txbxContent': (state) => {
    state.flows.push([]);
  },
};

const CLOSE: Record<string, (state: BodyState) => void> = {
  'w:p': closeParagraph,
  'w:r': (state) => {
    state.runHidden = false;
  },
  'w:tc': (state) => {
    const cell = state.flows.length > 1 ? state.flows.pop() : undefined;
    if (cell !== undefined) state.rows.at(-1)?.cells.push(cell);
  },
  'w:tr': (state) => {
    const row = state.rows.pop();
    if (row === undefined || row.deleted) return;
    state.flows.at(-1)?.push(...rowPieces(row.cells, state.ordinal, state.page));
  },
  'w:txbxContent': (state) => {
    const box = state.flows.length > 1 ? state.flows.pop() : undefined;
    if (box !== undefined) (state.paragraphs.at(-1)?.boxes ?? state.flows.at(-1))?.push(...box);
  },
};

/** Elements such as `w:tab` also occur in properties, where they say something else. */
function inRun(open: Open): Open {
  return (state, attributes) => {
    if (state.path.at(-1) === 'w:r') open(state, attributes);
  };
}

function setParagraph(state: BodyState, parent: string, part: Partial<OpenParagraph>): void {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph !== undefined && state.path.at(-1) === parent) Object.assign(paragraph, part);
}
