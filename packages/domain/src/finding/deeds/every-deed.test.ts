/** What holds for every deed of the loop alike: whose it is, from which state, on which node, and what stays outside. */

import { describe, expect, it } from 'vitest';
import { policyOf } from '../../access/policies.js';
import { eventsWith, refusalWith } from '../../testing/allowed-deeds.js';
import { leaf, type PersonName, people } from '../../testing/loop-world.js';
import { LOOP_DEEDS, loopDeed } from '../loop/loop-deeds.js';

const CLASSIFIED = '机密★10年 资金台账';

describe('a deed of the loop', () => {
  it.each(LOOP_DEEDS)('is allowed to whose it is: %s', (deed) => {
    expect(refusalWith(deed)).toBeNull();
  });

  it.each(LOOP_DEEDS)('is refused to a role that has no part in it: %s', (deed) => {
    const named = policyOf(loopDeed(deed).policy).rows.flatMap(({ who }) => [...who] as string[]);
    const names = Object.keys(people) as PersonName[];
    const by = names.find((name) => people[name].roles.every(({ role }) => !named.includes(role)));
    expect(by && refusalWith(deed, { by })).toBe('notYourRole');
  });

  it.each(LOOP_DEEDS)('is refused when the whole has been concluded: %s', (deed) => {
    const rectification = { closed: true, under: ['u-city'], feedbackDate: null };
    expect(refusalWith(deed, { context: { rectification } })).toBe('rectificationClosed');
  });

  it.each(LOOP_DEEDS)('belongs to the leaf, unless it is said of any node: %s', (deed) => {
    expect(refusalWith(deed, { context: { isLeaf: false } })).toBe(
      loopDeed(deed).anyNode ? null : 'notALeaf',
    );
  });

  it.each(LOOP_DEEDS)('asks for the second factor where it leaves a signature: %s', (deed) => {
    const leaves = eventsWith(deed).some(({ data }) => 'signature' in data);
    if (leaves) expect(policyOf(loopDeed(deed).policy).signs).toBe(true);
  });

  const elsewhere = LOOP_DEEDS.filter((deed) => !loopDeed(deed).from.includes('registered'));
  it.each(elsewhere)('is refused before the work has begun: %s', (deed) => {
    expect(refusalWith(deed, { state: leaf.registered })).toBe('wrongState');
  });

  it.each([
    ['AmendPlan', { reason: CLASSIFIED }],
    ['AmendPlan', { plan: { acceptanceCriterion: CLASSIFIED } }],
    ['ReportNoChange', { reason: CLASSIFIED }],
    ['Submit', { summary: CLASSIFIED }],
    ['WithdrawSubmission', { reason: CLASSIFIED }],
    ['WithdrawEvidence', { reason: CLASSIFIED }],
    ['Endorse', { opinion: CLASSIFIED }],
    ['ReturnSubmission', { reason: CLASSIFIED }],
    ['Verify', { findings: CLASSIFIED }],
    ['VerifyAsSuperior', { findings: CLASSIFIED }],
    ['RefuseSignOff', { reason: CLASSIFIED }],
    ['CloseNotImplemented', { ground: CLASSIFIED }],
    ['MoveToLongTerm', { stages: [{ date: '2027-08-31', goal: CLASSIFIED }] }],
    ['AcceptStage', { findings: CLASSIFIED }],
    ['RequestExtension', { progress: CLASSIFIED }],
    ['DecideExtension', { opinion: CLASSIFIED }],
    ['DecideLateExtension', { opinion: CLASSIFIED }],
    ['Reopen', { reason: CLASSIFIED }],
    ['Relate', { note: CLASSIFIED }],
    ['SendReminder', { text: CLASSIFIED }],
    ['AnswerReminder', { text: CLASSIFIED }],
    ['RecordCheck', { findings: CLASSIFIED }],
    ['LookBackAt', { findings: CLASSIFIED }],
    ['ReturnAsSuperior', { reason: CLASSIFIED }],
    ['Evaluate', { opinion: CLASSIFIED }],
    ['HandOverDuty', { reason: CLASSIFIED }],
    ['SetVisibility', { ground: CLASSIFIED }],
  ] as const)('takes no words of a classified paper: %s', (deed, words) => {
    expect(refusalWith(deed, { words })).toBe('classifiedText');
  });
});
