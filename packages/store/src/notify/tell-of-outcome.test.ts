import { describe, expect, it } from 'vitest';
import { onEveryEngine } from '../testing/engines.js';
import { AT, addTold, DAY, dueOn, toldLedger } from '../testing/notify.js';
import { tellOfOutcome } from './tell-of-outcome.js';

describe('what a deed on a finding tells', () => {
  onEveryEngine((engine) => {
    it('reaches those whom it concerns, with the day that it names, once, and not whoever did it', async () => {
      const store = await engine.open();
      const ledger = await toldLedger(store, [{ completionDue: dueOn('2026-09-30') }]);
      const { rectificationId, findingIds, unitId, liaison, leader } = ledger;
      const office = await addTold(store, 'office', unitId, rectificationId);
      const [id = ''] = findingIds;
      const event = (name: string, type: string, data: object) => ({
        envelope: { id: name, type },
        body: JSON.stringify(data),
      });
      const events = [
        event('e1', 'ReminderSent', { replyDue: '2026-09-05' }),
        event('e2', 'FindingVerified', { verification: { passed: true } }),
        event('e3', 'FindingVerified', { verification: { passed: false } }),
        event('e4', 'ExtensionRequested', { newDate: '2026-12-31' }),
        event('e5', 'FindingSignedOff', {}),
        event('e6', 'ProgressReported', {}),
      ];
      const actor = { kind: 'person', personId: leader.personId, postId: null } as const;
      const tell = () =>
        store.transaction((tx) => tellOfOutcome(tx, { id, events }, { actor, at: AT, on: DAY }));
      expect(await tell()).toBe(4);
      expect(await tell()).toBe(0);
      const rows = await store.read(({ db }) =>
        db.selectFrom('notifications').select(['person_id', 'kind', 'due']).orderBy('id').execute(),
      );
      expect(rows.map(({ person_id, kind, due }) => [person_id, kind, due])).toEqual([
        [liaison.personId, 'reminderReceived', '2026-09-05'],
        [liaison.personId, 'returned', '2026-09-30'],
        [office.personId, 'extensionRequested', '2026-12-31'],
        [liaison.personId, 'signedOff', '2026-09-30'],
      ]);
    });
  });
});
