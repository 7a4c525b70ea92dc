/**
 * What a measure owes in effect. A plan says once what holds for all: units, due and criterion that a measure does
 * not name are those of the measure around it, else those of the finding.
 */

import type { Due, FindingContent, Measure, Party } from './finding.js';

/** A measure with everything that it owes. */
export interface OwedMeasure {
  measure: Measure;
  leadUnits: readonly Party[];
  participatingUnits: readonly Party[];
  due: Due | null;
  acceptanceCriterion: string | null;
}

/** The measures that are worked on: those that no other measure stands inside. In order. */
export function owedMeasures(content: FindingContent): OwedMeasure[] {
  const { measures } = content;
  let around: Measure | null = null;
  return measures.flatMap((measure, index) => {
    if (measure.level === 1) around = measure;
    const isAround = (measures[index + 1]?.level ?? 0) > measure.level;
    return isAround ? [] : [owed(content, around === measure ? null : around, measure)];
  });
}

function owed(content: FindingContent, around: Measure | null, measure: Measure): OwedMeasure {
  return {
    measure,
    leadUnits: firstNamed(measure.leadUnits, around?.leadUnits, content.leadUnits),
    participatingUnits: firstNamed(
      measure.participatingUnits,
      around?.participatingUnits,
      content.participatingUnits,
    ),
    due: measure.due ?? around?.due ?? content.completionDue,
    acceptanceCriterion:
      stated(measure.acceptanceCriterion) ??
      stated(around?.acceptanceCriterion) ??
      stated(content.acceptanceCriterion),
  };
}

function firstNamed(...lists: (readonly Party[] | undefined)[]): readonly Party[] {
  return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}

function stated(text: string | null | undefined): string | null {
  return text && text.trim() !== '' ? text : null;
}
