/** Refusals that several deeds share, of those that are tried nowhere else. */

import { describe, expect, it } from 'vitest';
import { type Differently, extension, refusalWith } from '../../testing/allowed-deeds.js';
import { corrected } from '../../testing/corrected.js';
import { measure } from '../../testing/fictions.js';
import { type Asked, done, evidence, expectIn, leaf, people, submission } from '../../testing/loop-world.js';
import { courseOf } from '../course.js';
import type { FindingContent, FindingState, LiveFinding } from '../finding.js';
import type { LoopDeedName } from '../loop/loop-commands.js';

describe('a deed that is much like another', () => {
  const future = { date: '2026-08-26' };
  const nowhere = { date: '2026-02-30' };
  const ownLeader = { leadLeaders: [{ text: '副市长', partyId: 'p-leadingVerifier' }] };
  /** He endorsed it, and now speaks for the superior. */
  const judgedBefore: Differently = {
    state: () => done(leaf.submitted(ownLeader), { type: 'Endorse', opinion: null }, 'leadingVerifier'),
    context: { actor: { ...people.superior, personId: 'leadingVerifier' } },
  };
  /** Named in the finding, though not as its leader. */
  const named = () => leaf.submitted({ responsiblePerson: { text: '经办人', partyId: 'p-leadingVerifier' } });

  it.each([
    ['ReportNoChange', 'unknownMeasure', { words: { measureId: 'm9' } }],
    ['Submit', 'noMeasure', { state: () => lacking({ measures: [] }) }],
    ['Submit', 'holderMissing', { state: () => lacking({ leadLeaders: [] }) }],
    ['ReturnSubmission', 'notYourDuty', { state: named, by: 'leadingVerifier' }],
    ['VerifyAsSuperior', 'wrongState', { state: leaf.verified }],
    ['VerifyAsSuperior', 'sameActor', judgedBefore],
    ['VerifyAsSuperior', 'contentChanged', { state: () => corrected(leaf.endorsed()) }],
    ['VerifyAsSuperior', 'siteCheckRequired', { state: inTheField, words: { methods: ['ledger'] } }],
    ['VerifyAsSuperior', 'datesOutOfOrder', { words: future }],
    ['VerifyAsSuperior', 'invalidDate', { words: nowhere }],
    ['VerifyAsSuperior', 'noReason', { words: { passed: false, findings: '' } }],
    ['CloseNotImplemented', 'contentChanged', { state: () => corrected(leaf.verified()) }],
    ['CloseNotImplemented', 'contentChanged', { state: () => corrected(leaf.endorsed()) }],
    [
      'CloseNotImplemented',
      'invalidDate',
      { words: { approval: { title: '复函', number: '5号', authority: '省委', ...nowhere } } },
    ],
    ['MoveToLongTerm', 'contentChanged', { state: () => corrected(leaf.verified()) }],
    ['AcceptStage', 'datesOutOfOrder', { words: future }],
    ['AcceptStage', 'invalidDate', { words: nowhere }],
    ['DecideLateExtension', 'nothingRequested', { state: leaf.underway }],
    ['DecideLateExtension', 'alreadyDecided', { state: decided }],
    ['DecideLateExtension', 'noReason', { words: { granted: false, opinion: '' } }],
    ['RecordCheck', 'invalidDate', { words: nowhere }],
    ['LookBackAt', 'datesOutOfOrder', { words: future }],
    ['LookBackAt', 'invalidDate', { words: nowhere }],
  ] as [LoopDeedName, string, Differently][])('%s is refused alike: %s', (deed, code, differently) => {
    expect(refusalWith(deed, differently)).toBe(code);
  });
});

/** As no deed leaves it: of a record that was begun before the deeds took care of it. */
function lacking(content: Partial<FindingContent>): FindingState {
  const state = expectIn(leaf.ready(), 'underway');
  return { ...state, content: { ...state.content, ...content } };
}

/** What it has to show stands in the field. */
function inTheField(): FindingState {
  const begun = leaf.underway({ measures: [measure('m1', '拆除违建', { resultType: 'physical' })] });
  const finished = done(begun, { type: 'ReportMeasureState', measureId: 'm1', state: 'done' }, 'housing');
  const seen = done(finished, evidence('现场照片.jpg', { kind: 'siteRecord' }), 'housing');
  return done(done(seen, submission, 'housing'), { type: 'Endorse', opinion: null }, 'leader');
}

/** The first request of an extension is decided, a second one waits. */
function decided(): FindingState {
  const asked = done(leaf.underway(), extension, 'housing');
  const extensionId = courseOf(asked as LiveFinding).extensions[0]?.id ?? '';
  const no: Asked = { type: 'DecideExtension', extensionId, granted: false, opinion: '不同意' };
  return done(done(asked, no, 'office'), extension, 'housing');
}
