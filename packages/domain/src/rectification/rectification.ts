/** One body's work on one inspection's feedback (整改工作), as far as its records describe it. */

import type { TextRange } from '../finding/finding.js';
import type { RectificationLoop } from './loop/loop.js';

export type InspectionKind = '巡视' | '巡察' | '审计' | '督察';
export type SourceGenre = 'notice' | 'feedback' | 'plan' | 'report';

export interface RectificationHeader {
  kind: InspectionKind | null;
  genre: SourceGenre;
  title: string | null;
  issuer: string | null;
  inspectedBody: string | null;
  inspectionTeam: string | null;
  authority: string | null;
  round: string | null;
  inspectedFrom: string | null;
  inspectedTo: string | null;
  feedbackDate: string | null;
  publishedDate: string | null;
}

/** A chapter of prose that the notice carries besides its findings. */
export interface Chapter {
  heading: string;
  /** Paragraphs separated by `\n`. */
  text: string;
  range: TextRange | null;
}

export interface Contact {
  phone: string | null;
  email: string | null;
  post: string | null;
}

/** A number stated for the whole notice, with its words. */
export interface StatedCount {
  text: string;
  what: string;
  value: string;
  unit: string;
  range: TextRange | null;
}

/** The document that the records came from, kept under its digest. */
export interface SourceDocument {
  importId: string;
  fileName: string;
  sha256: string;
}

export interface RectificationContent {
  header: RectificationHeader;
  organisation: Chapter | null;
  nextSteps: Chapter | null;
  contact: Contact;
  statedCounts: StatedCount[];
  source: SourceDocument | null;
}

/** What a rectification has from its registration on. */
interface Registered {
  id: string;
  content: RectificationContent;
  /** The unit that the inspected body is, once it has been matched. */
  bodyId?: string;
  /** Comes with the first deed of the loop, so that what was stored before has the same form. */
  loop?: Partial<RectificationLoop>;
  version: number;
}

export type RectificationState =
  | { status: 'absent' }
  | (Registered & { status: 'open' })
  /** 已结束: readable, and changed no more unless it is opened again. */
  | (Registered & { status: 'concluded'; concludedOn: string });

/** A rectification that is worked on. */
export type OpenRectification = Extract<RectificationState, { status: 'open' }>;
export type ConcludedRectification = Extract<RectificationState, { status: 'concluded' }>;
/** A rectification that has been registered. */
export type KnownRectification = OpenRectification | ConcludedRectification;

/** Whether it has been registered: it then has content, and a row where rows are kept. */
export function isKnownRectification(state: RectificationState): state is KnownRectification {
  return state.status !== 'absent';
}

/** The same rectification, worked on. */
export function openAgain(state: KnownRectification): OpenRectification {
  if (state.status === 'open') return state;
  const { concludedOn: _, ...rest } = state;
  return { ...rest, status: 'open' };
}
