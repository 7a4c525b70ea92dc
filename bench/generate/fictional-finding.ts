/** One invented finding of about 300 characters, with figures that stand in its words. */

import type { Due, Figure, FindingContent, Measure, Party } from '@bihuan/domain';
import type { Chance } from './random.js';
import {
  CLOSINGS,
  DEEDS,
  FAULTS,
  LEADERS,
  PLACES,
  RESULTS,
  SECTIONS,
  SUBJECTS,
  UNITS,
} from './vocabulary.js';

const MARKERS = ['一是', '二是', '三是'];

/** @param number its place in its rectification, from 1. */
export function fictionalFinding(chance: Chance, number: number, newId: () => string): FindingContent {
  const subject = chance.pick(SUBJECTS);
  const introduction = `${chance.pick(PLACES)}针对${subject}中反映的情况，召开专题会议研究，${chance.pick(DEEDS)}。`;
  const measures = MARKERS.map((marker) => fictionalMeasure(chance, marker, newId()));
  return {
    part: chance.pick(['主报告', '主报告', '主报告', '选人用人', '意识形态', '巡察']),
    level: chance.pick([2, 2, 2, 3]),
    parentId: null,
    number: String(number),
    section: SECTIONS[Math.floor((number - 1) / 50) % SECTIONS.length] ?? null,
    problem: `${chance.pick(PLACES)}${subject}${chance.pick(FAULTS)}、${chance.pick(SUBJECTS)}${chance.pick(FAULTS)}`,
    introduction,
    measures,
    figures: measures.flatMap((measure) => figuresIn(measure, newId)),
    documents: [],
    dates: [],
    accountability: [],
    leadLeaders: parties(chance, LEADERS, 1),
    leadUnits: parties(chance, UNITS, 1 + chance.below(2)),
    participatingUnits: parties(chance, UNITS, chance.below(4)),
    responsibleSection: null,
    responsiblePerson: null,
    resultsDue: null,
    completionDue: fictionalDue(chance),
    acceptanceCriterion: null,
    reported: {
      status: chance.pick(['completed', 'completed', 'ongoing']),
      open: false,
      text: '',
      range: null,
    },
    sourceRange: null,
    problemRange: null,
    visibility: 'public',
  };
}

function fictionalMeasure(chance: Chance, marker: string, id: string): Measure {
  const results = [chance.pick(RESULTS), chance.pick(RESULTS)].map((words) =>
    words.replace('{n}', String(1 + chance.below(9_000))),
  );
  const deeds = `${chance.pick(DEEDS)}，${chance.pick(DEEDS)}，${chance.pick(SUBJECTS)}工作${chance.pick(DEEDS)}`;
  return {
    id,
    marker,
    level: 1,
    text: `${deeds}，${results.join('，')}。${chance.pick(CLOSINGS)}`,
    ownLine: false,
    leadUnits: [],
    participatingUnits: [],
    responsiblePerson: null,
    due: null,
    acceptanceCriterion: null,
  };
}

function figuresIn({ id: place, text }: Measure, newId: () => string): Figure[] {
  return [...text.matchAll(/(\d+)([^\d，。]{1,2})(?=[，。])/g)].map((match) => ({
    id: newId(),
    place,
    at: [match.index, match.index + match[0].length],
    text: match[0],
    value: match[1] ?? '0',
    unit: match[2] ?? '',
    qualifier: null,
  }));
}

function parties(chance: Chance, from: readonly string[], count: number): Party[] {
  return chance.some(from, count).map((text) => ({ text }));
}

function fictionalDue(chance: Chance): Due | null {
  const kind = chance.below(10);
  if (kind === 0) return null;
  if (kind === 1) return { kind: 'immediate', wording: '立行立改' };
  if (kind === 2) return { kind: 'longTerm', stages: [], wording: '长期坚持' };
  const month = String(1 + chance.below(12)).padStart(2, '0');
  const day = String(1 + chance.below(28)).padStart(2, '0');
  return { kind: 'date', date: `${2025 + chance.below(3)}-${month}-${day}`, wording: null };
}
