/**
 * What the reader makes of a text: the wire format of `bihuan read --format json`.
 *
 * Every range is `[start, end)` in UTF-16 code units of the text as given to the reader, before any
 * normalisation. A surface form equals `text.slice(start, end)` once white space is removed from both.
 * What the text does not state is `null`; nothing is guessed.
 */

/** `[start, end)` in UTF-16 code units of the text as given. */
export type Range = readonly [start: number, end: number];

/** `stated`: the text says it in these words; `inferred`: the reader completed it (an implied year, say). */
export type Certainty = 'stated' | 'inferred';

export type NoticeKind = '巡视' | '巡察' | '审计' | '督察';
export type NoticeGenre = 'notice' | 'feedback' | 'plan' | 'report';
export type ItemStatus = 'completed' | 'ongoing' | 'unspecified';

/** Header fields, in the order in which people check them. */
export const HEADER_FIELDS = [
  'title',
  'issuer',
  'inspectedBody',
  'team',
  'authority',
  'round',
  'inspectedFrom',
  'inspectedTo',
  'feedbackDate',
  'publishedDate',
] as const;
export type HeaderField = (typeof HEADER_FIELDS)[number];

/** Where a header value stands, how sure the reader is, and the rule that produced it. */
export interface FieldSource {
  range: Range;
  certainty: Certainty;
  rule: string;
}

export type QuantityQualifier = 'about' | 'over' | 'under' | 'increase' | 'decrease' | 'rank' | 'total';

export interface Quantity {
  /** Surface with its unit: `1560亿元`. */
  text: string;
  /** 万 and 亿 expanded; percentages as written. */
  value: number;
  unit: string;
  qualifier: QuantityQualifier | null;
  range: Range;
}

export type DocumentAction = 'issued' | 'revised' | 'planned' | 'followed' | 'other';

export interface DocumentMention {
  /** Inside 《》, without the outer marks. */
  title: string;
  number: string | null;
  action: DocumentAction;
  range: Range;
}

export type DateRole = 'past' | 'deadline' | 'period';

export interface DateMention {
  text: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exact as the text. */
  from: string;
  to: string | null;
  role: DateRole;
  range: Range;
}

export type AccountabilityKind =
  | '立案'
  | '留置'
  | '党纪处分'
  | '政务处分'
  | '诫勉'
  | '谈话提醒'
  | '第一种形态'
  | '罚款'
  | '问责'
  | 'other';

export interface AccountabilityMention {
  text: string;
  kind: AccountabilityKind;
  people: number | null;
  range: Range;
}

/**
 * One enumerated unit. Its text is its own: it runs to the next marker of any level (or to the end of the
 * item's body), so that introduction and measures tile the body without overlap.
 */
export interface MeasureText {
  marker: string | null;
  level: number;
  /** Without the marker; line breaks that only wrap are removed, breaks between paragraphs are `\n`. */
  text: string;
  /** Of the text, without the marker. */
  range: Range;
}

/** A party named in a plan or list. */
export interface PartyMention {
  text: string;
  range: Range;
  certainty: Certainty;
}

/** A deadline as the text words it: a date, at once (立行立改) or long-term (长期坚持). */
export interface DueMention {
  text: string;
  /** The last day on which it is still in time, or null where the wording gives none. */
  date: string | null;
  kind: 'date' | 'immediate' | 'longTerm' | 'unclear';
  range: Range;
  certainty: Certainty;
  rule: string;
}

/** The six clear points (六个明确) less the measures, where a plan or list states them. */
export interface Duties {
  leadLeaders: PartyMention[];
  leadUnits: PartyMention[];
  participatingUnits: PartyMention[];
  responsibleSection: PartyMention | null;
  responsiblePerson: PartyMention | null;
  resultsDue: DueMention | null;
  completionDue: DueMention | null;
  acceptanceCriterion: PartyMention | null;
  /** 整改目标; several where the rows of a list have their own. Absent where the source states none. */
  goals?: PartyMention[];
}

export interface NoticeItem {
  number: string;
  /** 1 方面, 2 问题, 3 具体表现; 1 where the text knows one level only. */
  level: number;
  section: string | null;
  status: ItemStatus;
  problem: string;
  problemRange: Range;
  /** Heading and body. */
  range: Range;
  bodyRange: Range;
  /** Whether `problem` is the text as it stands or was completed by the reader, and by which rule. */
  certainty: Certainty;
  rule: string;
  /** The heading itself is broken by a line break or by stray characters. */
  damage: boolean;
  /** What stands before the first marker and belongs to no measure. */
  introduction: { text: string; range: Range } | null;
  measures: MeasureText[];
  documents: DocumentMention[];
  quantities: Quantity[];
  dates: DateMention[];
  accountability: AccountabilityMention[];
  duties: Duties | null;
  /** The text says that something of this item is still to be done. */
  open: boolean;
}

export interface Statistic {
  text: string;
  /** What is counted, in the text's words. */
  what: string;
  value: number;
  unit: string;
  range: Range;
}

export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  ruleId: string;
  severity: Severity;
  /** A Chinese sentence: what was expected, what was found, what to do. */
  message: string;
  range: Range;
}

export interface Notice {
  kind: NoticeKind | null;
  genre: NoticeGenre;
  title: string | null;
  issuer: string | null;
  inspectedBody: string | null;
  team: string | null;
  authority: string | null;
  round: string | null;
  inspectedFrom: string | null;
  inspectedTo: string | null;
  feedbackDate: string | null;
  publishedDate: string | null;
  fields: Partial<Record<HeaderField, FieldSource>>;
  truncated: boolean;
  statistics: Statistic[];
  organisation: { range: Range; quantities: Quantity[] } | null;
  items: NoticeItem[];
  nextSteps: string[];
  /** Where the chapter on next steps stands, heading included. */
  nextStepsRange: Range | null;
  contact: { phone: string | null; email: string | null; post: string | null };
  diagnostics: Diagnostic[];
}
