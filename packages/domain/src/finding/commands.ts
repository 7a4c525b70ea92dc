/** What one may ask of a finding. Imperative; each has its file under `deeds/`. */

import type {
  Accountability,
  CitedDate,
  CitedDocument,
  Figure,
  FindingContent,
  Measure,
  Reported,
} from './finding.js';
import type { LoopCommand } from './loop/loop-commands.js';

/** A mention as read from a text, before it has an identity and a place. */
type Read<M> = Omit<M, 'id' | 'place'>;

/** All mentions read from one text; `at` counts inside that text. */
export interface ReadMentions {
  figures: Read<Figure>[];
  documents: Read<CitedDocument>[];
  dates: Read<CitedDate>[];
  accountability: Read<Accountability>[];
}

/** Fields of a finding that are corrected as they are, without touching its words. */
export const CORRECTABLE_FIELDS = [
  'part',
  'level',
  'parentId',
  'number',
  'section',
  'leadLeaders',
  'leadUnits',
  'participatingUnits',
  'responsibleSection',
  'responsiblePerson',
  'resultsDue',
  'completionDue',
  'acceptanceCriterion',
  'goal',
  'visibility',
] as const;
export type FindingCorrection = Partial<Pick<FindingContent, (typeof CORRECTABLE_FIELDS)[number]>> & {
  reportedStatus?: Reported['status'];
};

/** Fields of a measure other than its words. */
export const CORRECTABLE_MEASURE_FIELDS = [
  'marker',
  'level',
  'ownLine',
  'leadUnits',
  'participatingUnits',
  'responsiblePerson',
  'due',
  'acceptanceCriterion',
  'resultType',
] as const;
export type MeasureCorrection = Partial<Pick<Measure, (typeof CORRECTABLE_MEASURE_FIELDS)[number]>>;

export interface RegisterFinding {
  type: 'RegisterFinding';
  findingId: string;
  rectificationId: string;
  ordinal: number;
  content: FindingContent;
}

export interface RewordProblem {
  type: 'RewordProblem';
  findingId: string;
  problem: string;
  /** Why, in the words of whoever changed it; null where nobody was asked. */
  reason: string | null;
}

export interface RewordIntroduction {
  type: 'RewordIntroduction';
  findingId: string;
  introduction: string | null;
  /** Read again from the new introduction; the domain cannot read text. */
  mentions: ReadMentions;
  reason: string | null;
}

export interface CorrectFinding {
  type: 'CorrectFinding';
  findingId: string;
  changes: FindingCorrection;
  reason: string | null;
}

export interface AddMeasure {
  type: 'AddMeasure';
  findingId: string;
  /** Behind this measure (and what belongs to it); null puts it first. */
  after: string | null;
  measure: Omit<Measure, 'id'>;
  mentions: ReadMentions;
  /** Why; needed once work has begun. */
  reason?: string | null;
}

export interface RewordMeasure {
  type: 'RewordMeasure';
  findingId: string;
  measureId: string;
  text: string;
  /** Read again from the new text; the domain cannot read text. */
  mentions: ReadMentions;
  reason: string | null;
}

export interface CorrectMeasure {
  type: 'CorrectMeasure';
  findingId: string;
  measureId: string;
  changes: MeasureCorrection;
  reason: string | null;
}

/** Takes the measures inside it and all their mentions along. Other markers stay as they are. */
export interface RemoveMeasure {
  type: 'RemoveMeasure';
  findingId: string;
  measureId: string;
  reason: string | null;
}

/** Replaces the surface of the figure inside the text where it stands. */
export interface CorrectFigure {
  type: 'CorrectFigure';
  findingId: string;
  figureId: string;
  text: string;
  /** Decimal string. */
  value: string;
  unit: string;
  qualifier: string | null;
  reason: string | null;
}

export interface RemoveFinding {
  type: 'RemoveFinding';
  findingId: string;
  reason: string;
}

/** What is asked of the words and fields of a finding, in whatever state it is. */
export type ContentCommand =
  | RegisterFinding
  | RewordProblem
  | RewordIntroduction
  | CorrectFinding
  | AddMeasure
  | RewordMeasure
  | CorrectMeasure
  | RemoveMeasure
  | CorrectFigure
  | RemoveFinding;

export type FindingCommand = ContentCommand | LoopCommand;
