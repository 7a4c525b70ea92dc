import type { Deed } from '../../decider.js';
import { differences } from '../../differences.js';
import type { CorrectFinding } from '../commands.js';
import { dueObjection } from '../due.js';
import type { FindingEventOf } from '../events.js';
import type { FindingContent, FindingState, LiveFinding, Reported } from '../finding.js';
import { LIVE } from '../live.js';
import { levelObjection } from './register-finding.js';

/** 更正问题信息: everything about a finding but its words. */
export const correctFinding: Deed<
  FindingState,
  LiveFinding['status'],
  CorrectFinding,
  FindingEventOf<'FindingCorrected'>
> = {
  from: LIVE,
  objection: ({ changes }) =>
    (changes.level === undefined ? null : levelObjection(changes.level)) ??
    dueObjection('resultsDue', changes.resultsDue) ??
    dueObjection('completionDue', changes.completionDue),
  decide({ changes: { reportedStatus, ...fields }, reason }, { content }) {
    const changes: Partial<FindingContent> = { ...fields };
    if (reportedStatus) changes.reported = restated(content.reported, reportedStatus);
    // A finding without a goal has none on record, not an undefined one.
    const change = differences<Partial<FindingContent>>({ goal: null, ...content }, changes);
    return change ? [{ type: 'FindingCorrected', data: { ...change, reason } }] : [];
  },
};

/** What the notice says, read as another status; its words and their place stay. */
function restated(reported: Reported | null, status: Reported['status']): Reported {
  return { ...(reported ?? { open: false, text: '', range: null }), status };
}

export function findingCorrected(
  state: LiveFinding,
  { becomes }: FindingEventOf<'FindingCorrected'>['data'],
): LiveFinding {
  return { ...state, content: { ...state.content, ...becomes } };
}
