/**
 * What has happened to a finding. These types are append-only: a stored event is never rewritten, so a field
 * is never renamed or removed, and a new meaning gets a new type.
 */

import type {
  Accountability,
  CitedDate,
  CitedDocument,
  Figure,
  FindingContent,
  Measure,
  Place,
} from './finding.js';
import type { LoopEvent } from './loop/loop-events.js';

/** The mentions of one text, with identity and place. */
export interface PlacedMentions {
  figures: Figure[];
  documents: CitedDocument[];
  dates: CitedDate[];
  accountability: Accountability[];
}

/** The part of a figure that a correction replaces. */
export type FigureReading = Pick<Figure, 'text' | 'value' | 'unit' | 'qualifier'>;

/** Before and after, only what changed, and why (null where nobody was asked). */
export interface Change<T> {
  was: T;
  becomes: T;
  reason: string | null;
}

export type FindingEvent =
  | {
      type: 'FindingRegistered';
      data: { findingId: string; rectificationId: string; ordinal: number; content: FindingContent };
    }
  | { type: 'ProblemReworded'; data: Change<string> }
  | { type: 'IntroductionReworded'; data: Change<string | null> & { mentions: PlacedMentions } }
  | { type: 'FindingCorrected'; data: Change<Partial<FindingContent>> }
  | { type: 'MeasureAdded'; data: { after: string | null; measure: Measure; mentions: PlacedMentions } }
  | { type: 'MeasureReworded'; data: Change<string> & { measureId: string; mentions: PlacedMentions } }
  | { type: 'MeasureCorrected'; data: Change<Partial<Measure>> & { measureId: string } }
  | { type: 'MeasureRemoved'; data: { measureId: string; removed: Measure[]; reason: string | null } }
  | { type: 'FigureCorrected'; data: Change<FigureReading> & { figureId: string; place: Place } }
  | { type: 'FindingRemoved'; data: { reason: string } }
  | LoopEvent;

/** The event of one type. */
export type FindingEventOf<T extends FindingEvent['type']> = Extract<FindingEvent, { type: T }>;
