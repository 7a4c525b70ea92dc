import type { Deed } from '../../decider.js';
import { refusal } from '../../refusal.js';
import type { RemoveFinding } from '../commands.js';
import type { FindingEventOf } from '../events.js';
import type { FindingState, LiveFinding } from '../finding.js';

/** 移除问题: it was no finding, or was registered twice. Its events stay. */
export const removeFinding: Deed<
  FindingState,
  'registered',
  RemoveFinding,
  FindingEventOf<'FindingRemoved'>
> = {
  from: ['registered'],
  objection: ({ reason }) => (reason.trim() === '' ? refusal('noReason', { deed: 'RemoveFinding' }) : null),
  decide: ({ reason }) => [{ type: 'FindingRemoved', data: { reason: reason.trim() } }],
};

export function findingRemoved({ id, rectificationId, version }: LiveFinding): FindingState {
  return { status: 'removed', id, rectificationId, version };
}
