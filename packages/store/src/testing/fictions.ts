/** Invented records to test with: 云岭市 does not exist. */

import type {
  Figure,
  FindingContent,
  Measure,
  RectificationContent,
  RectificationHeader,
} from '@bihuan/domain';
import type { Attribution } from '../events/write-streams.js';

export const attribution: Attribution = {
  actor: { kind: 'local' },
  origin: { via: 'web', requestId: null },
  at: '2026-08-25T02:42:00.000Z',
};

export function header(changes: Partial<RectificationHeader> = {}): RectificationHeader {
  return {
    kind: '巡视',
    genre: 'notice',
    title: '中共云岭市委关于巡视整改进展情况的通报',
    issuer: '中共云岭市委员会',
    inspectedBody: '云岭市',
    inspectionTeam: '省委第九巡视组',
    authority: '省委',
    round: null,
    inspectedFrom: '2025-03-10',
    inspectedTo: '2025-05-30',
    feedbackDate: '2025-08-04',
    publishedDate: '2026-01-09',
    ...changes,
  };
}

export function rectification(changes: Partial<RectificationContent> = {}): RectificationContent {
  return {
    header: header(),
    organisation: null,
    nextSteps: null,
    contact: { phone: null, email: null, post: null },
    statedCounts: [],
    source: null,
    ...changes,
  };
}

export function measure(id: string, text: string, changes: Partial<Measure> = {}): Measure {
  return {
    id,
    marker: null,
    level: 1,
    text,
    ownLine: true,
    leadUnits: [],
    participatingUnits: [],
    responsiblePerson: null,
    due: null,
    acceptanceCriterion: null,
    ...changes,
  };
}

/** A figure that stands in this text. */
export function figureIn(id: string, place: string, text: string, surface: string, value: string): Figure {
  const start = text.indexOf(surface);
  return {
    id,
    place,
    at: [start, start + surface.length],
    text: surface,
    value,
    unit: surface.replace(/[\d.]+/, ''),
    qualifier: null,
  };
}

export function finding(changes: Partial<FindingContent> = {}): FindingContent {
  return {
    part: '主报告',
    level: 2,
    parentId: null,
    number: '1',
    section: null,
    problem: '老旧小区改造进度偏慢',
    introduction: null,
    measures: [],
    figures: [],
    documents: [],
    dates: [],
    accountability: [],
    leadLeaders: [],
    leadUnits: [],
    participatingUnits: [],
    responsibleSection: null,
    responsiblePerson: null,
    resultsDue: null,
    completionDue: null,
    acceptanceCriterion: null,
    reported: null,
    sourceRange: null,
    problemRange: null,
    visibility: 'public',
    ...changes,
  };
}
