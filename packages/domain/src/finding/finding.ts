/**
 * One finding (问题) with its own ledger page: what was found, what is to be done, by whom and by when.
 * Civil dates are `YYYY-MM-DD` strings, instants are UTC ISO strings, measured numbers are decimal strings.
 */

import type { Course, Outcome, PendingDecision, Stage } from './course.js';

/** A party as a document names it; `partyId` is filled in when the name is matched to a unit or a post. */
export interface Party {
  text: string;
  partyId?: string;
}

/** `[start, end)` in UTF-16 code units of the imported text that the finding came from. */
export type TextRange = readonly [start: number, end: number];

/** When a measure or a finding is due; `wording` keeps the words of the plan. */
export type Due =
  | { kind: 'date'; date: string; wording: string | null }
  | { kind: 'immediate'; wording: string | null }
  | { kind: 'longTerm'; stages: { date: string; goal: string }[]; wording: string | null }
  | { kind: 'unclear'; wording: string };

/** One measure (措施). Introduction and measures together are the body of the finding, in order. */
export interface Measure {
  id: string;
  /** `(1)`, `一是`, … as the document has it; null where nothing enumerates. */
  marker: string | null;
  /** 1, or 2 for a measure inside a measure. */
  level: number;
  text: string;
  /** Starts on a line of its own in the document. */
  ownLine: boolean;
  leadUnits: Party[];
  participatingUnits: Party[];
  responsiblePerson: Party | null;
  due: Due | null;
  acceptanceCriterion: string | null;
  /** What kind of result it must prove; absent where the plan does not say (and in everything written before). */
  resultType?: ResultType | null;
}

/** 资金、制度、人员处理、实物: what a measure is to bring about decides which evidence proves it. */
export type ResultType = 'money' | 'document' | 'people' | 'physical';

/** `introduction`, or the id of the measure whose text holds the mention. */
export type Place = 'introduction' | (string & {});

/** `[start, end)` inside the text of its place. */
interface Mention {
  id: string;
  place: Place;
  at: TextRange;
}

/** A figure (数字). Its surface stands in the text of its place; correcting it changes that text. */
export interface Figure extends Mention {
  text: string;
  /** Decimal string, 万 and 亿 expanded. */
  value: string;
  unit: string;
  qualifier: string | null;
}

export interface CitedDocument extends Mention {
  title: string;
  number: string | null;
  action: string;
}

export interface CitedDate extends Mention {
  text: string;
  from: string;
  to: string | null;
  role: string;
}

/** Accountability (问责) as aggregate figures only; no person is ever named. */
export interface Accountability extends Mention {
  text: string;
  kind: string;
  people: number | null;
}

/** What an imported notice says of the finding: 通报所述，未经核验. It is never a sign-off. */
export interface Reported {
  status: 'completed' | 'ongoing' | 'unspecified';
  /** The text says that something is still to be done. */
  open: boolean;
  text: string;
  range: TextRange | null;
}

/** Main report or one of the special ones. */
export type Part = '主报告' | '选人用人' | '意识形态' | '巡察';

/** The words of a finding and all that stands in its body. */
export interface FindingContent {
  part: Part;
  /** 1 方面, 2 问题, 3 具体表现. */
  level: number;
  /** The finding above it in the tree. */
  parentId: string | null;
  /** As the document numbers it. */
  number: string;
  section: string | null;
  problem: string;
  introduction: string | null;
  measures: Measure[];
  figures: Figure[];
  documents: CitedDocument[];
  dates: CitedDate[];
  accountability: Accountability[];
  leadLeaders: Party[];
  leadUnits: Party[];
  participatingUnits: Party[];
  responsibleSection: Party | null;
  responsiblePerson: Party | null;
  resultsDue: Due | null;
  completionDue: Due | null;
  acceptanceCriterion: string | null;
  /** 整改目标; absent where the plan states none (and in everything written before). */
  goal?: string | null;
  reported: Reported | null;
  /** Heading and body in the imported text. */
  sourceRange: TextRange | null;
  problemRange: TextRange | null;
  visibility: 'public' | 'internal' | 'restricted';
}

/** What a finding in any state with content has. */
interface Recorded {
  id: string;
  rectificationId: string;
  /** Order inside the rectification; gaps are allowed. */
  ordinal: number;
  content: FindingContent;
  version: number;
}

/** A finding on which the loop has begun. */
interface Working extends Recorded {
  course: Course;
}

/** Where a finding stands in its loop (LIFECYCLE: 登记 → 整改中 → 申请销号 → 已审 → 已核验 → 已销号, 长期坚持). */
export type FindingState =
  | { status: 'absent' }
  /** `course` comes with the first deed of the loop, so that what was stored before has the same form. */
  | (Recorded & { status: 'registered'; course?: Course })
  | (Working & { status: 'underway'; pending: PendingDecision | null })
  | (Working & { status: 'submitted' })
  | (Working & { status: 'endorsed'; pending: PendingDecision | null })
  | (Working & { status: 'verified'; verificationId: string; pending: PendingDecision | null })
  | (Working & { status: 'signedOff'; outcome: Outcome; signatureIds: readonly [string, string] })
  | (Working & { status: 'longTerm'; stages: Stage[]; signatureIds: readonly [string, string] })
  | { status: 'removed'; id: string; rectificationId: string; version: number };

/** A finding in any state in which it has content. */
export type LiveFinding = Extract<FindingState, { content: FindingContent }>;
/** A finding that has left 登记. */
export type WorkingFinding = Exclude<LiveFinding, { status: 'registered' }>;
/** The finding in one of these states. */
export type FindingIn<S extends FindingState['status']> = Extract<FindingState, { status: S }>;
