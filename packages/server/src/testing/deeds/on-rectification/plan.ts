/** The plan: rounds, consultations and opinions, adoption and amendment. */

import type { RectificationDeedName } from '@bihuan/contract';
import { CLASSIFIED, NONE } from '../on-finding/steps.js';
import { type DeedCases, leaf, type Stand, type Step, step, type Words } from './case.js';

const on = '2026-06-10';
const round = { on, title: '整改方案（第一稿）' };
const drafted = step('draftPlanRound', 'office', round);
const roundId = ({ made }: Stand) => made.draftPlanRound ?? NONE;
const consultation = (stand: Stand) => ({
  ...{ roundId: roundId(stand), on: '2026-06-12', minutes: '会商纪要〔2026〕1号' },
  bodies: [{ text: '市纪委监委' }],
});
const consulted: readonly Step[] = [drafted, step('holdConsultation', 'office', consultation)];
const opinion = ({ made }: Stand) => ({
  ...{ consultationId: made.holdConsultation ?? NONE, text: '措施要再具体一些' },
  body: { text: '市纪委监委' },
});
const said: readonly Step[] = [...consulted, step('recordOpinion', 'office', opinion)];
const answer = ({ made }: Stand) => ({
  opinionId: made.recordOpinion ?? NONE,
  answer: { taken: 'adopted', text: '已写明' } as const,
});
const adoption = (stand: Stand) => ({
  roundId: roundId(stand),
  on: '2026-06-20',
  minutes: '会纪〔2026〕7号',
});
const adopt = step('adoptRectificationPlan', 'group', adoption);
const adopted: readonly Step[] = [leaf(), ...consulted, adopt];
const dueOn = (date: string) => ({ kind: 'date', date, wording: null }) as const;

type Amendment = Words<'amendRectificationPlan'>;
/** Moves the date of the first leaf. */
const amendment = (stand: Stand, changes: Partial<Amendment> = {}): Amendment => ({
  ...{ on: '2026-08-20', minutes: '会纪〔2026〕14号', reason: '雨季停工' },
  leaves: [{ findingId: stand.leaves[0] ?? NONE, plan: { completionDue: dueOn('2026-11-30') } }],
  ...changes,
});
const amending = (plan: Amendment['leaves'][number]['plan']) => (stand: Stand) =>
  amendment(stand, { leaves: [{ findingId: stand.leaves[0] ?? NONE, plan }] });
const begun: Step = async ({ city, leaves }) => {
  const params = { findingId: leaves.at(-1) ?? NONE };
  await city.as('office').call('startImmediate', { params, body: { version: 1 } });
};

export const planCases = {
  draftPlanRound: {
    accepted: { given: [], by: 'office', words: round },
    refused: {
      emptyName: { words: { ...round, title: '' } },
      classifiedText: { words: { ...round, title: CLASSIFIED } },
    },
    byContract: { invalidDate: { words: { ...round, on: '2026-02-30' } } },
    madeByServer: { alreadyRegistered: 'roundId' },
  },
  holdConsultation: {
    accepted: { given: [drafted], by: 'office', words: consultation },
    refused: {
      unknownRound: { given: [] },
      nothingChosen: { words: (stand) => ({ ...consultation(stand), bodies: [] }) },
      noMinutes: { words: (stand) => ({ ...consultation(stand), minutes: '' }) },
    },
    byContract: { invalidDate: { words: (stand) => ({ ...consultation(stand), on: '2026-02-30' }) } },
    madeByServer: { alreadyRegistered: 'consultationId' },
  },
  recordOpinion: {
    accepted: { given: consulted, by: 'office', words: opinion },
    refused: {
      unknownConsultation: { given: [drafted] },
      emptyName: { words: (stand) => ({ ...opinion(stand), text: '' }) },
      classifiedText: { words: (stand) => ({ ...opinion(stand), text: CLASSIFIED }) },
    },
    madeByServer: { alreadyRegistered: 'opinionId' },
  },
  answerOpinion: {
    accepted: { given: said, by: 'office', words: answer },
    refused: {
      unknownOpinion: { given: consulted },
      emptyName: { words: (stand) => ({ ...answer(stand), answer: { taken: 'partly', text: '' } }) },
      classifiedText: {
        words: (stand) => ({ ...answer(stand), answer: { taken: 'partly', text: CLASSIFIED } }),
      },
    },
  },
  adoptRectificationPlan: {
    accepted: { given: [leaf(), ...consulted], by: 'group', words: adoption },
    refused: {
      unknownRound: { given: [leaf()] },
      roundAdopted: { given: [...adopted, leaf()] },
      consultationMissing: { given: [leaf(), drafted] },
      opinionUnanswered: { given: [leaf(), ...said] },
      datesOutOfOrder: { given: [leaf({ completionDue: dueOn('2026-09-01') }), ...consulted] },
      noMinutes: { words: (stand) => ({ ...adoption(stand), minutes: '' }) },
      nothingToAdopt: { given: consulted },
      findingUnanswered: { given: [leaf(), leaf({ measures: [] }), ...consulted] },
      sixPointsIncomplete: { given: [leaf({ acceptanceCriterion: null }), ...consulted] },
    },
    byContract: { invalidDate: { words: (stand) => ({ ...adoption(stand), on: '2026-02-30' }) } },
    madeByServer: { wrongState: 'leaves' },
  },
  amendRectificationPlan: {
    accepted: { given: adopted, by: 'group', words: amendment },
    refused: {
      planNotAdopted: { given: [leaf()] },
      noMinutes: { words: (stand) => amendment(stand, { minutes: '' }) },
      noReason: { words: (stand) => amendment(stand, { reason: '' }) },
      classifiedText: { words: (stand) => amendment(stand, { reason: CLASSIFIED }) },
      nothingChosen: { words: (stand) => amendment(stand, { leaves: [] }) },
      // A leaf that began at once, after the plan was adopted: it has no plan to amend.
      wrongState: {
        given: [...adopted, leaf(), begun],
        words: (stand) =>
          amendment(stand, {
            leaves: [{ findingId: stand.leaves[1] ?? NONE, plan: { acceptanceCriterion: '收回' } }],
          }),
      },
      unknownFinding: { words: (stand) => amendment(stand, { leaves: [{ findingId: NONE, plan: {} }] }) },
      unknownMeasure: {
        words: (stand) => {
          const measures = [{ measureId: 'm9', changes: { acceptanceCriterion: '收回' } }];
          return amendment(stand, { leaves: [{ findingId: stand.leaves[0] ?? NONE, plan: {}, measures }] });
        },
      },
      sixPointsIncomplete: { words: amending({ acceptanceCriterion: null }) },
      datesOutOfOrder: { words: amending({ completionDue: dueOn('2026-09-01') }) },
    },
    byContract: { invalidDate: { words: (stand) => amendment(stand, { on: '2026-02-30' }) } },
    madeByServer: { alreadyRegistered: 'amendmentId' },
  },
} satisfies { [N in RectificationDeedName]?: DeedCases<N> };
