import type { Pace } from '../pace.js';
import { parseXml, type XmlAttributes, type XmlHandlers } from '../xml/parse-xml.js';
import { isOn } from './on-off.js';

/** One level of a list: how its numbers are counted and written. */
export interface ListLevel {
  start: number;
  format: string;
  /** `（%1）`: `%n` stands for the number of level n, counted from 1. */
  text: string;
  /** After which level (from 1) it starts again; 0 never; null after any higher one. */
  restart: number | null;
  /** Write all numbers of the label in decimal (`w:isLgl`). */
  legal: boolean;
  suffix: 'tab' | 'space' | 'nothing';
  /** The paragraph style that carries this level. */
  style: string | null;
}

interface AbstractList {
  levels: Map<number, ListLevel>;
  styleLink: string | null;
  numStyleLink: string | null;
}

interface ListInstance {
  abstract: string;
  starts: Map<number, number>;
  levels: Map<number, ListLevel>;
}

/** A list as a paragraph refers to it by its number id. */
export interface NumberedList {
  /** Lists with one counter continue each other. */
  counter: string;
  levels: Map<number, ListLevel>;
  /** Levels that start afresh when this list is first used. */
  starts: Map<number, number>;
}

export type NumberingDefinitions = ReadonlyMap<string, NumberedList>;

interface Draft {
  abstracts: Map<string, AbstractList>;
  instances: Map<string, ListInstance>;
  abstract: AbstractList | null;
  instance: ListInstance | null;
  override: number;
  level: ListLevel | null;
  /** Depth inside `mc:Choice`: Word's own number formats have their plain ones in the fallback. */
  choices: number;
}

/** Reads numbering.xml (ECMA-376 part 1, 17.9): num id → list. */
export async function readNumbering(
  bytes: Uint8Array,
  part: string,
  pace: Pace,
): Promise<NumberingDefinitions> {
  const draft: Draft = {
    abstracts: new Map(),
    instances: new Map(),
    abstract: null,
    instance: null,
    override: 0,
    level: null,
    choices: 0,
  };
  await parseXml(bytes, part, handlersFor(draft), pace);
  return resolved(draft);
}

function handlersFor(draft: Draft): XmlHandlers {
  return {
    open(name, attributes) {
      if (name === 'mc:Choice') draft.choices += 1;
      else if (draft.choices === 0) OPEN[name]?.(draft, attributes);
    },
    close(name) {
      if (name === 'mc:Choice') draft.choices -= 1;
      else if (draft.choices === 0) CLOSE[name]?.(draft);
    },
    text() {},
  };
}

const OPEN: Record<string, (draft: Draft, attributes: XmlAttributes) => void> = {
  'w:abstractNum': (draft, attributes) => {
    draft.abstract = { levels: new Map(), styleLink: null, numStyleLink: null };
    draft.abstracts.set(attributes.get('w:abstractNumId') ?? '', draft.abstract);
  },
  'w:styleLink': (draft, attributes) => {
    if (draft.abstract !== null) draft.abstract.styleLink = attributes.get('w:val');
  },
  'w:numStyleLink': (draft, attributes) => {
    if (draft.abstract !== null) draft.abstract.numStyleLink = attributes.get('w:val');
  },
  'w:num': (draft, attributes) => {
    draft.instance = { abstract: '', starts: new Map(), levels: new Map() };
    draft.instances.set(attributes.get('w:numId') ?? '', draft.instance);
  },
  'w:abstractNumId': (draft, attributes) => {
    if (draft.instance !== null) draft.instance.abstract = attributes.get('w:val') ?? '';
  },
  'w:lvlOverride': (draft, attributes) => {
    draft.override = number(attributes.get('w:ilvl'), 0);
  },
  'w:startOverride': (draft, attributes) => {
    draft.instance?.starts.set(draft.override, number(attributes.get('w:val'), 1));
  },
  'w:lvl': (draft, attributes) => {
    draft.level = {
      start: 0,
      format: 'decimal',
      text: '',
      restart: null,
      legal: false,
      suffix: 'tab',
      style: null,
    };
    const levels = draft.instance?.levels ?? draft.abstract?.levels;
    levels?.set(number(attributes.get('w:ilvl'), 0), draft.level);
  },
  'w:start': (draft, attributes) => setLevel(draft, { start: number(attributes.get('w:val'), 0) }),
  'w:numFmt': (draft, attributes) => setLevel(draft, { format: attributes.get('w:val') ?? 'decimal' }),
  'w:lvlText': (draft, attributes) => setLevel(draft, { text: attributes.get('w:val') ?? '' }),
  'w:lvlRestart': (draft, attributes) => setLevel(draft, { restart: number(attributes.get('w:val'), 0) }),
  'w:isLgl': (draft, attributes) => setLevel(draft, { legal: isOn(attributes) }),
  'w:pStyle': (draft, attributes) => setLevel(draft, { style: attributes.get('w:val') }),
  'w:suff': (draft, attributes) => {
    const value = attributes.get('w:val');
    setLevel(draft, { suffix: value === 'space' || value === 'nothing' ? value : 'tab' });
  },
};

const CLOSE: Record<string, (draft: Draft) => void> = {
  'w:abstractNum': (draft) => {
    draft.abstract = null;
  },
  'w:num': (draft) => {
    draft.instance = null;
  },
  'w:lvl': (draft) => {
    draft.level = null;
  },
};

function setLevel(draft: Draft, part: Partial<ListLevel>): void {
  if (draft.level !== null) Object.assign(draft.level, part);
}

function resolved(draft: Draft): NumberingDefinitions {
  const lists = new Map<string, NumberedList>();
  for (const [id, instance] of draft.instances) {
    const counter = linkedAbstract(draft, instance.abstract);
    const abstract = draft.abstracts.get(counter);
    if (abstract === undefined) continue;
    lists.set(id, {
      counter,
      levels: new Map([...abstract.levels, ...instance.levels]),
      starts: instance.starts,
    });
  }
  return lists;
}

/** A list may point to a numbering style; the list that defines the style has the levels (17.9.21, 17.9.27). */
function linkedAbstract(draft: Draft, id: string): string {
  const link = draft.abstracts.get(id)?.numStyleLink;
  if (link === null || link === undefined) return id;
  for (const [other, abstract] of draft.abstracts) {
    if (abstract.styleLink === link) return other;
  }
  return id;
}

function number(value: string | null, otherwise: number): number {
  const parsed = Number.parseInt(value ?? '', 10);
  return Number.isNaN(parsed) ? otherwise : parsed;
}
