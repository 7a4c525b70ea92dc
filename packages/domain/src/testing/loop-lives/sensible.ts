/** What people sensibly do next with a finding. */

import { addMonths } from '../../calendar/civil-days.js';
import { courseOf } from '../../finding/course.js';
import { coLeadsPending } from '../../finding/deeds/concur.js';
import { measureStateOf } from '../../finding/deeds/report-measure-state.js';
import type { LiveFinding, Party } from '../../finding/finding.js';
import { stageAhead } from '../../finding/long-term-stages.js';
import { type Asked, evidence, type PersonName } from '../loop-world.js';
import { type Choice, pickOf, reason } from './step.js';

/** The next thing to do, and who does it. */
export function sensible(state: LiveFinding, pick: number, on: string, turn: number): Choice {
  const check = { methods: ['site' as const], date: on, findings: '已查看' };
  switch (state.status) {
    case 'registered':
      return pick % 4 === 0 ? [{ type: 'StartImmediate' }, 'office'] : [adopt, 'group'];
    case 'underway':
      return atWork(state, pick, on, turn);
    case 'submitted':
      if (pick % 8 === 3) return [{ type: 'WithdrawSubmission', reason }, 'housing'];
      if (pick % 8 === 5) return [{ type: 'ReturnSubmission', reason }, leaderOf(state)];
      return [{ type: 'Endorse', opinion: null }, leaderOf(state)];
    case 'endorsed':
      return pick % 7 === 0
        ? [closing(on), signer(pick)]
        : [{ type: 'Verify', passed: pick % 5 !== 0, ...check }, 'verifier'];
    case 'verified':
      return pick % 9 === 4
        ? [{ type: 'RefuseSignOff', reason }, 'office']
        : [{ type: 'SignOff' }, signer(pick)];
    case 'signedOff':
      return pick % 3 === 0
        ? [{ type: 'Reopen', cause: 'opinion', reason }, 'office']
        : [{ type: 'LookBackAt', confirmed: pick % 2 === 0, ...check }, 'secondVerifier'];
    case 'longTerm': {
      const open = stageAhead(state);
      return open
        ? [{ type: 'AcceptStage', stageId: open.id, accepted: pick % 4 !== 0, ...check }, 'verifier']
        : atWork(state, pick, on, turn);
    }
  }
}

export const adopt: Asked = { type: 'AdoptPlan', minutes: '会纪〔2026〕7号' };

export function closing(on: string): Asked {
  const approval = { title: '复函', number: '函〔2026〕5号', authority: '省委巡视办', date: on };
  return { type: 'CloseNotImplemented', ground: '机构撤并', approval };
}

/** Two stages near enough to be reached, the second far enough to be looked at before its day. */
export function staged(on: string): Asked {
  return {
    type: 'MoveToLongTerm',
    minutes: '会纪〔2026〕11号',
    stages: [1, 15].map((months) => ({ date: addMonths(on, months), goal: '不反弹' })),
  };
}

function signer(pick: number): PersonName {
  return pickOf(['office', 'verifier', 'secondVerifier', 'officeVerifier', 'doingVerifier'], pick);
}

function leaderOf({ content }: LiveFinding): PersonName {
  return content.leadLeaders.some(({ partyId }) => partyId === 'p-leader') ? 'leader' : 'secondLeader';
}

/** The first thing that stands between a finding and its submission. */
function atWork(state: LiveFinding, pick: number, on: string, turn: number): Choice {
  const course = courseOf(state);
  const worker = unitWorker(state.content.leadUnits[0]);
  if (state.status === 'underway' && !course.adoption && pick % 3 === 0) return [adopt, 'group'];
  if (state.status === 'underway' && pick % 4 === 1) return [staged(on), signer(pick)];
  const [pending] = coLeadsPending(state.content, course);
  // Too early, now and then.
  if (pick % 5 === 3) {
    return pending ? [{ type: 'Concur' }, unitWorker(pending)] : [{ type: 'Submit', summary: '' }, worker];
  }
  const open = state.content.measures.find(({ id }) => measureStateOf(course, id) !== 'done');
  if (open) return [{ type: 'ReportMeasureState', measureId: open.id, state: 'done' }, worker];
  const asked = course.extensions.find(({ decision }) => decision === null);
  if (state.status === 'underway' && asked && pick % 2 === 0) return decided(asked, pick);
  if (state.status === 'underway' && pick % 13 === 5) return [extension(on), worker];
  const unanswered = course.reminders.find(({ answers }) => answers.length === 0);
  if (unanswered && pick % 5 < 2) {
    return [{ type: 'AnswerReminder', reminderId: unanswered.id, text: '已报' }, 'housing'];
  }
  // Now and then somebody tries without papers.
  if (pick % 11 === 7) return [{ type: 'Submit', summary: '' }, worker];
  const missing = (['voucher', 'adoptedText', 'firstUse'] as const).find(
    (kind) => !course.evidence.some((held) => held.kind === kind && held.measureIds.length === 0),
  );
  if (missing) {
    return [evidence(`${missing}-${turn}`, { kind: missing, measureIds: [], effectiveDate: on }), worker];
  }
  return pending
    ? [{ type: 'Concur' }, unitWorker(pending)]
    : [{ type: 'Submit', summary: '已整改' }, worker];
}

function extension(on: string): Asked {
  const newDate = `${Number(on.slice(0, 4)) + 1}-12-31`;
  return { type: 'RequestExtension', measureId: null, newDate, reason, progress: '七成' };
}

function decided({ id: extensionId, late }: { id: string; late: boolean }, pick: number): Choice {
  const decision = { extensionId, granted: pick % 3 !== 0, opinion: reason };
  return late
    ? [{ type: 'DecideLateExtension', ...decision, minutes: '会纪〔2026〕12号' }, 'group']
    : [{ type: 'DecideExtension', ...decision }, 'office'];
}

function unitWorker(party: Party | undefined): PersonName {
  switch (party?.partyId) {
    case 'u-water':
      return 'water';
    case 'u-finance':
      return 'finance';
    default:
      return 'housing';
  }
}
