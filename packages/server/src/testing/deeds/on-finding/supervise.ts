/** Dates, reminders, checks, hand-overs and what the public may read. */

import type { DeedName } from '@bihuan/contract';
import { measure } from '@bihuan/domain/testing';
import { type DeedCases, type Stand, type Step, step } from './case.js';
import { CLASSIFIED, checked, courseOf, extensionAsked, extensionOf, NONE, underway } from './steps.js';

/** Its measure was due before today. */
const overdue = {
  measures: [measure('m1', '清理沉淀资金', { due: { kind: 'date', date: '2026-08-01', wording: null } })],
};
const request = { measureId: 'm1', newDate: '2026-10-15', reason: '雨季停工', progress: '已收回一半' };
const decision = async (stand: Stand) => ({
  ...{ extensionId: await extensionOf(stand), granted: true, opinion: '同意' },
});
const lateDecision = async (stand: Stand) => ({ ...(await decision(stand)), minutes: '会纪〔2026〕12号' });
const asked: readonly Step[] = [...underway, extensionAsked];
/** The first request is decided, a second one waits. */
const askedAgain: readonly Step[] = [
  ...asked,
  step('decideExtension', 'office', async (stand) => ({ ...(await decision(stand)), granted: false })),
  extensionAsked,
];

/** The date that the request is about is another one now. */
const moved: Step = async (stand) => {
  const { city, findingId, version } = stand;
  const due = { kind: 'date', date: '2026-10-20', wording: null } as const;
  await city.as('office').call('correctMeasure', {
    params: { findingId, measureId: 'm1' },
    body: { version, reason: '日期写错', changes: { due } },
  });
  stand.version = await city.versionOf(findingId);
};

/** A reminder of this finding, to the unit that leads it. */
const reminded: Step = async (stand) => {
  const { city, findingId } = stand;
  const params = { rectificationId: city.rectificationId };
  const { version } = await city.as('office').call('getRectification', { params });
  const to = [{ text: '市住建局', partyId: city.units.housing }];
  const words = { on: '2026-08-25', text: '请抓紧', replyDue: '2026-09-10', findingIds: [findingId] };
  await city.as('office').call('issueReminder', { params, body: { version, to, ...words } });
  stand.version = await city.versionOf(findingId);
};
const answer = async (stand: Stand) => ({
  ...{ reminderId: (await courseOf(stand))?.reminders[0]?.id ?? NONE, text: '本周收回' },
});
const check = { ...checked, passed: true };

export const superviseCases = {
  requestExtension: {
    accepted: { given: underway, by: 'housing', words: request },
    refused: {
      notYourDuty: { by: 'finance' },
      unknownMeasure: { words: { ...request, measureId: 'm9' } },
      extensionIncomplete: { words: { ...request, reason: '', progress: '' } },
      classifiedText: { words: { ...request, reason: CLASSIFIED } },
      datesOutOfOrder: { words: { ...request, newDate: '2026-09-01' } },
      extensionWaiting: { given: asked },
    },
    byContract: { invalidDate: { words: { ...request, newDate: '2026-13-40' } } },
    warned: { lateExtension: { leaf: overdue } },
  },
  decideExtension: {
    accepted: { given: asked, by: 'office', words: decision },
    refused: {
      lateExtension: { leaf: overdue },
      nothingRequested: { given: underway, words: { extensionId: NONE, granted: true, opinion: '同意' } },
      unknownExtension: { words: { extensionId: NONE, granted: true, opinion: '同意' } },
      alreadyDecided: { given: askedAgain },
      extensionOvertaken: { given: [...asked, moved] },
      classifiedText: { words: async (stand) => ({ ...(await decision(stand)), opinion: CLASSIFIED }) },
    },
    byContract: {
      noReason: { words: async (stand) => ({ ...(await decision(stand)), granted: false, opinion: '' }) },
    },
  },
  decideLateExtension: {
    accepted: { leaf: overdue, given: asked, by: 'group', words: lateDecision },
    refused: {
      nothingRequested: {
        given: underway,
        words: { extensionId: NONE, granted: true, opinion: '同意', minutes: '会纪〔2026〕12号' },
      },
      unknownExtension: {
        words: { extensionId: NONE, granted: true, opinion: '同意', minutes: '会纪〔2026〕12号' },
      },
      alreadyDecided: { leaf: {}, given: askedAgain },
      extensionOvertaken: { given: [...asked, moved] },
      classifiedText: { words: async (stand) => ({ ...(await lateDecision(stand)), opinion: CLASSIFIED }) },
      noMinutes: { words: async (stand) => ({ ...(await lateDecision(stand)), minutes: '' }) },
    },
    byContract: {
      noReason: { words: async (stand) => ({ ...(await lateDecision(stand)), granted: false, opinion: '' }) },
    },
  },
  answerReminder: {
    accepted: { given: [reminded], by: 'housing', words: answer },
    refused: {
      nothingRequested: { given: [], words: { reminderId: NONE, text: '本周收回' } },
      unknownReminder: { words: { reminderId: NONE, text: '本周收回' } },
      notYourDuty: { by: 'finance' },
      alreadyAnswered: { given: [reminded, step('answerReminder', 'housing', answer)] },
      noReason: { words: async (stand) => ({ ...(await answer(stand)), text: '' }) },
      classifiedText: { words: async (stand) => ({ ...(await answer(stand)), text: CLASSIFIED }) },
    },
  },
  recordCheck: {
    accepted: { given: underway, by: 'verifier', words: check },
    refused: {
      noMethod: { words: { ...check, methods: [] } },
      datesOutOfOrder: { words: { ...check, date: '2026-08-26' } },
      classifiedText: { words: { ...check, findings: CLASSIFIED } },
    },
    byContract: {
      noReason: { words: { ...check, findings: '' } },
      invalidDate: { words: { ...check, date: '2026-02-30' } },
    },
  },
} satisfies { [N in DeedName]?: DeedCases<N> };
