/** Invented findings to test with: 云岭市 does not exist. */

import type { CommandMeta } from '../decider.js';
import type { FindingCommand, ReadMentions } from '../finding/commands.js';
import { decideFinding, initialFinding, objectionTo } from '../finding/decide.js';
import type { FindingEvent } from '../finding/events.js';
import { evolveFinding } from '../finding/evolve.js';
import type { Figure, FindingContent, FindingState, Measure } from '../finding/finding.js';
import type { RectificationContent, RectificationHeader } from '../rectification/rectification.js';
import type { Refusal } from '../refusal.js';

/** Circumstances with identifiers that count: `new-1`, `new-2`, … */
export function meta(): CommandMeta {
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };
  return { actor: { kind: 'local' }, at: '2026-08-25T02:42:00.000Z', newId };
}

export const noMentions: ReadMentions = { figures: [], documents: [], dates: [], accountability: [] };

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

/** Where the surface stands in the text, from the `nth` time on. */
export function rangeOf(text: string, surface: string): [number, number] {
  const start = text.indexOf(surface);
  if (start < 0) throw new Error(`${surface} does not stand in ${text}`);
  return [start, start + surface.length];
}

export function figure(id: string, place: string, text: string, surface: string, value: string): Figure {
  const unit = surface.replace(/[\d.万亿]+/, '');
  return { id, place, at: rangeOf(text, surface), text: surface, value, unit, qualifier: null };
}

export function findingContent(changes: Partial<FindingContent> = {}): FindingContent {
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

export function rectificationContent(changes: Partial<RectificationContent> = {}): RectificationContent {
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

/** The registered finding with this content. */
export function registered(changes: Partial<FindingContent> = {}): FindingState {
  const command = {
    type: 'RegisterFinding',
    findingId: 'f1',
    rectificationId: 'r1',
    ordinal: 1,
    content: findingContent(changes),
  } as const;
  return replay(decideFinding(command, initialFinding(), meta()));
}

/** The state that the events make, from `state` on. */
export function replay(
  events: readonly FindingEvent[],
  state: FindingState = initialFinding(),
): FindingState {
  return events.reduce(evolveFinding, state);
}

/** The state after the command. */
export function after(state: FindingState, command: FindingCommand): FindingState {
  return replay(decideFinding(command, state, meta()), state);
}

/** The content of a finding that has some. */
export function contentOf(state: FindingState): FindingContent {
  if (!('content' in state)) throw new Error(`a finding in state ${state.status} has no content`);
  return state.content;
}

/** Why the command is refused in this state; null when it is not. */
export function refusalOf(command: FindingCommand, state: FindingState): Refusal | null {
  return objectionTo(command, state, meta()).refusal;
}
