import { type Refusal, refusal } from '../refusal.js';
import type { FindingContent, Measure } from './finding.js';

/** Refuses a measure that the finding does not have. */
export function measureObjection(content: FindingContent, id: string): Refusal | null {
  return content.measures.some((measure) => measure.id === id) ? null : refusal('unknownMeasure', { id });
}

/** The measure and those inside it: the following ones of a deeper level. Empty for an unknown one. */
export function withMeasuresInside(measures: readonly Measure[], id: string): Measure[] {
  const start = measures.findIndex((measure) => measure.id === id);
  const first = measures[start];
  if (!first) return [];
  const length = measures.slice(start + 1).findIndex(({ level }) => level <= first.level);
  return measures.slice(start, length === -1 ? undefined : start + 1 + length);
}

/** The measure of this id, which the deed has made sure of. */
export function measureOf(content: FindingContent, id: string): Measure {
  const measure = content.measures.find((candidate) => candidate.id === id);
  if (!measure) throw new Error(`no measure ${id} in a finding whose stream names it`);
  return measure;
}

/** The finding with one measure changed. */
export function withMeasure(content: FindingContent, id: string, changes: Partial<Measure>): FindingContent {
  const changed = (measure: Measure) => (measure.id === id ? { ...measure, ...changes } : measure);
  return { ...content, measures: content.measures.map(changed) };
}
