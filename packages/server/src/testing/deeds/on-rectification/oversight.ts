/** Reminders, rounds of checks, and look-backs over what was signed off. */

import type { RectificationDeedName } from '@bihuan/contract';
import { CLASSIFIED, NONE } from '../on-finding/steps.js';
import { type DeedCases, leaf, type Stand, step, type Words } from './case.js';

const reminder = (
  { city, leaves }: Stand,
  changes: Partial<Words<'issueReminder'>> = {},
): Words<'issueReminder'> => ({
  ...{ on: '2026-08-25', text: '请抓紧', replyDue: '2026-09-10', findingIds: leaves },
  to: [{ text: '市住建局', partyId: city.units.housing }],
  ...changes,
});
const round = (
  { city, leaves }: Stand,
  changes: Partial<Words<'openCheckRound'>> = {},
): Words<'openCheckRound'> => ({
  ...{ on: '2026-08-25', methods: ['site'], findingIds: leaves },
  by: [{ text: '市纪委监委', partyId: city.units.discipline }],
  ...changes,
});
const batch = ({ leaves }: Stand) => ({ on: '2026-08-20', findingIds: leaves });
const committed = step('commitLookBack', 'office', batch);
const draw = ({ made }: Stand) => ({ batchId: made.commitLookBack ?? NONE, on: '2026-08-25', size: 1 });

export const oversightCases = {
  issueReminder: {
    accepted: { given: [leaf()], by: 'office', words: reminder },
    refused: {
      datesOutOfOrder: { words: (stand) => reminder(stand, { replyDue: '2026-08-01' }) },
      nothingChosen: { words: (stand) => reminder(stand, { to: [] }) },
      unknownUnit: { words: (stand) => reminder(stand, { to: [{ text: '某单位' }] }) },
      emptyName: { words: (stand) => reminder(stand, { text: '' }) },
      classifiedText: { words: (stand) => reminder(stand, { text: CLASSIFIED }) },
      unknownDuty: {
        words: (stand) => reminder(stand, { to: [{ text: '市档案馆', partyId: stand.city.units.archive }] }),
      },
      unknownFinding: { words: (stand) => reminder(stand, { findingIds: [NONE] }) },
    },
    byContract: { invalidDate: { words: (stand) => reminder(stand, { replyDue: '2026-09-31' }) } },
    // The number is the ledger's; without a word or an addressee the whole is refused before its findings are.
    madeByServer: { alreadyRegistered: 'reminderId', reminderIncomplete: 'number', noReason: 'reason' },
  },
  openCheckRound: {
    accepted: { given: [leaf()], by: 'office', words: round },
    refused: {
      nothingChosen: { words: (stand) => round(stand, { methods: [] }) },
      unknownFinding: { words: (stand) => round(stand, { findingIds: [...stand.leaves, NONE] }) },
    },
    byContract: { invalidDate: { words: (stand) => round(stand, { on: '2026-02-30' }) } },
    madeByServer: { alreadyRegistered: 'checkId' },
  },
  commitLookBack: {
    accepted: { given: [leaf()], by: 'office', words: batch },
    refused: {
      nothingChosen: { given: [] },
      unknownFinding: { words: (stand) => ({ ...batch(stand), findingIds: [...stand.leaves, NONE] }) },
    },
    byContract: { invalidDate: { words: (stand) => ({ ...batch(stand), on: '2026-02-30' }) } },
    madeByServer: { alreadyRegistered: 'batchId', notACommitment: 'commitment' },
  },
  drawLookBack: {
    accepted: { given: [leaf(), leaf(), committed], by: 'verifier', words: draw },
    refused: {
      unknownBatch: { given: [leaf()] },
      alreadyDrawn: { given: [leaf(), committed, step('drawLookBack', 'verifier', draw)] },
      sampleSizeNotValid: { words: (stand) => ({ ...draw(stand), size: 3 }) },
      datesOutOfOrder: { words: (stand) => ({ ...draw(stand), on: '2026-08-01' }) },
    },
    byContract: { invalidDate: { words: (stand) => ({ ...draw(stand), on: '2026-02-30' }) } },
    madeByServer: { seedNotCommitted: 'seed' },
  },
} satisfies { [N in RectificationDeedName]?: DeedCases<N> };
