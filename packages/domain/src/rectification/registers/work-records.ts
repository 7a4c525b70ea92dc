/** The register of work (工作纪实): meetings, study, consultations, checks and look-backs, from what is on record. */

import { courseOf } from '../../finding/course.js';
import type { LiveFinding } from '../../finding/finding.js';
import { grouped } from '../grouped.js';
import { loopOf } from '../loop/loop.js';
import type { KnownRectification } from '../rectification.js';

export type WorkKind = 'meeting' | 'study' | 'consultation' | 'adoption' | 'check' | 'lookBack' | 'reminder';

export interface WorkRecord {
  kind: WorkKind;
  /** Civil date. */
  on: string;
  title: string;
  /** The findings that it served; empty: the rectification as a whole. */
  findingIds: string[];
}

export const workKindLabels: Readonly<Record<WorkKind, string>> = {
  meeting: '会议',
  study: '学习',
  consultation: '会商',
  adoption: '审定',
  check: '督查',
  lookBack: '回头看',
  reminder: '提示单',
};

/** Words in the name of a file by which a meeting was one of study. */
const STUDY = /学习|培训|研讨|党课/;

/** Everything in the order of its days; one file that serves several findings is one record. */
export function deriveWorkRecords(
  rectification: KnownRectification,
  findings: readonly LiveFinding[],
): WorkRecord[] {
  const records = [...ofRectification(rectification), ...meetings(findings), ...visits(findings)];
  return records.sort((a, b) => (workRecordKey(a) < workRecordKey(b) ? -1 : 1));
}

/** What the register is ordered by; two files of one day may share it. */
export function workRecordKey({ on, kind, title }: WorkRecord): string {
  return `${on}${kind}${title}`;
}

function ofRectification(rectification: KnownRectification): WorkRecord[] {
  const { rounds, adoptions, amendments } = loopOf(rectification);
  const consultations = rounds.flatMap((round) =>
    round.consultations.map(({ on, minutes }) => ({ on, title: `会商${round.title}（${minutes}）` })),
  );
  return [
    ...consultations.map((one) => ({ kind: 'consultation' as const, ...one, findingIds: [] })),
    ...adoptions.map(({ on, minutes }) => ({
      kind: 'adoption' as const,
      on,
      title: `审定整改方案（${minutes}）`,
      findingIds: [],
    })),
    ...amendments.map(({ on, minutes, findingIds }) => ({
      kind: 'adoption' as const,
      on,
      title: `调整整改方案（${minutes}）`,
      findingIds,
    })),
  ];
}

/** Papers of meetings among the evidence, each file once. */
function meetings(findings: readonly LiveFinding[]): WorkRecord[] {
  const held = findings.flatMap((finding) =>
    courseOf(finding)
      .evidence.filter(({ kind }) => kind === 'meeting')
      .map((evidence) => ({ findingId: finding.id, ...evidence })),
  );
  return [...grouped(held, ({ digest }) => digest).values()].flatMap((copies) => {
    const [first] = copies;
    if (!first) return [];
    const kind = STUDY.test(first.name) ? ('study' as const) : ('meeting' as const);
    return [{ kind, on: first.effectiveDate, title: first.name, findingIds: distinct(copies) }];
  });
}

/** Checks and look-backs at the findings, and the reminders that they were sent; one round is one record. */
function visits(findings: readonly LiveFinding[]): WorkRecord[] {
  const entries = findings.flatMap((finding) => {
    const { checks, lookBacks, reminders } = courseOf(finding);
    return [
      ...checks.map(({ date, checkId, id }) => entry('check', date, '督查', checkId ?? id, finding.id)),
      ...lookBacks.map(({ date }) => entry('lookBack', date, '回头看', date, finding.id)),
      ...reminders.map(({ on, number }) => entry('reminder', on, number, number, finding.id)),
    ];
  });
  return [...grouped(entries, ({ kind, group }) => `${kind}\n${group}`).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { kind, title } = first;
    const on = same.map((one) => one.on).sort()[0] ?? first.on;
    return [{ kind, on, title, findingIds: distinct(same) }];
  });
}

function entry(kind: WorkKind, on: string, title: string, group: string, findingId: string) {
  return { kind, on, title, group, findingId };
}

function distinct(entries: readonly { findingId: string }[]): string[] {
  return [...new Set(entries.map(({ findingId }) => findingId))];
}
