import { ledgerScope } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { setAccountStatus } from '../accounts/change-account.js';
import { findProfile } from '../organisation/find-profile.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { obey } from '../testing/fictions.js';
import { AT, asIf, DAY, dueOn, toldLedger } from '../testing/notify.js';
import { obeyAll } from '../testing/organisation.js';
import { peopleDue } from './due-digests.js';
import { countUnread, listNotifications, markAllRead, markRead } from './list-notifications.js';
import { makeDigest } from './make-digest.js';
import { setNotificationSettings } from './notification-settings.js';
import { takeOut } from './outbox.js';
import { tellOfDeed } from './tell.js';

const NEXT_DAY = '2026-08-26';
const LATER = '2026-08-26T00:30:00.000Z';

const digest = (store: Store, personId: string, on = DAY, at = AT) =>
  store.transaction((tx) => makeDigest(tx, personId, { on, at, withMail: true }));
const sent = (store: Store, at = AT) => store.transaction((tx) => takeOut(tx, { at, limit: 99 }));
const due = (store: Store, hour: number, on = DAY) =>
  store.read((tx) => peopleDue(tx, { on, hour, limit: 99, after: '' }));

async function pagesOf(store: Store, personId: string, options = {}) {
  return store.read(async (tx) => {
    const profile = await findProfile(tx, personId, { on: DAY, secondFactor: true });
    const scope = ledgerScope(profile ?? { kind: 'nobody' });
    const question = { personId, scope, limit: 99, ...options };
    return {
      ...(await listNotifications(tx, question)),
      unread: await countUnread(tx, { personId, scope, cap: 99 }),
    };
  });
}

const deed = (findingId: string, rectificationId: string, topic: string, by: string | null = null) => ({
  kind: 'returned' as const,
  findingId,
  rectificationId,
  due: null,
  topic,
  by,
  at: AT,
  on: DAY,
});

describe('the digest of a day', () => {
  onEveryEngine((engine) => {
    it('is one mail for everything, however many programs make it at once', async () => {
      const store = await engine.open();
      const { liaison } = await toldLedger(store, [
        { completionDue: dueOn('2026-09-01') },
        { completionDue: dueOn('2026-09-15') },
      ]);
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => digest(store, liaison.personId)));
      expect(outcomes.sort()).toEqual(['mail', 'taken', 'taken', 'taken']);
      const mails = await sent(store);
      expect(mails.map(({ channel, addressee }) => [channel, addressee])).toEqual([
        ['mail', `person:${liaison.personId}`],
      ]);
      expect(mails[0]?.payload).toMatchObject({
        groups: [{ heading: '1 项临近到期' }, { heading: '1 项进入倒计时' }],
      });
    });

    it('is silent on a day with nothing new, and speaks again when something is new', async () => {
      const store = await engine.open();
      const { liaison, findingIds, rectificationId } = await toldLedger(store, [
        { completionDue: dueOn('2026-09-01') },
        {},
      ]);
      expect(await digest(store, liaison.personId)).toBe('mail');
      expect(await digest(store, liaison.personId, NEXT_DAY, LATER)).toBe('quiet');
      await store.transaction((tx) => tellOfDeed(tx, deed(findingIds[1] ?? '', rectificationId, 'event-1')));
      expect(await digest(store, liaison.personId, '2026-08-27', '2026-08-27T00:30:00.000Z')).toBe('mail');
      const [, second] = await sent(store, '2026-08-27T01:00:00.000Z');
      // What was told before is repeated: each digest shows everything.
      expect(JSON.stringify(second?.payload)).toContain('临近到期');
      expect(JSON.stringify(second?.payload)).toContain('被退回');
    });

    it('speaks every day while something is overdue', async () => {
      const store = await engine.open();
      const { liaison } = await toldLedger(store, [{ completionDue: dueOn('2026-08-20') }]);
      expect(await digest(store, liaison.personId)).toBe('mail');
      expect(await digest(store, liaison.personId, NEXT_DAY, LATER)).toBe('mail');
    });

    it('says nothing of what was read in the pages before', async () => {
      const store = await engine.open();
      const { liaison, findingIds, rectificationId } = await toldLedger(store, [{}]);
      await store.transaction((tx) => tellOfDeed(tx, deed(findingIds[0] ?? '', rectificationId, 'event-1')));
      const { rows } = await pagesOf(store, liaison.personId);
      const read = { personId: liaison.personId, id: rows[0]?.id ?? '', at: AT };
      await store.transaction((tx) => markRead(tx, read));
      expect(await digest(store, liaison.personId)).toBe('quiet');
      expect(await sent(store)).toEqual([]);
    });

    it('goes by no mail to whoever wants none or has no address, and still into the pages', async () => {
      const store = await engine.open();
      const { liaison, leader } = await toldLedger(store, [{ completionDue: dueOn('2026-09-01') }]);
      await store.transaction((tx) => setNotificationSettings(tx, liaison.personId, { mail: false }));
      await obeyAll(store, [
        { type: 'CorrectPerson', personId: leader.personId, changes: { email: null }, reason: '换了邮箱' },
      ]);
      expect(await digest(store, liaison.personId)).toBe('inPages');
      expect(await digest(store, leader.personId)).toBe('inPages');
      expect(await sent(store)).toEqual([]);
      expect((await pagesOf(store, liaison.personId)).unread).toBe(1);
    });

    it('carries no word of a restricted finding out of the house', async () => {
      const store = await engine.open();
      const { liaison } = await toldLedger(store, [
        { completionDue: dueOn('2026-09-01'), visibility: 'restricted', problem: '绝不外传的一句话' },
      ]);
      await digest(store, liaison.personId);
      const [mail] = await sent(store);
      expect(JSON.stringify(mail)).toContain('问题1临近到期');
      expect(JSON.stringify(mail)).not.toContain('绝不外传');
      const { rows } = await pagesOf(store, liaison.personId);
      expect(rows[0]?.item.finding.problem).toBe('绝不外传的一句话');
    });

    it('is due from the hour that each one has chosen, once, and for nobody who may not sign in', async () => {
      const store = await engine.open();
      const { liaison, leader } = await toldLedger(store, [{}]);
      const both = [leader.personId, liaison.personId].sort();
      expect(await due(store, 7)).toEqual([]);
      expect((await due(store, 8)).sort()).toEqual(both);
      await store.transaction((tx) => setNotificationSettings(tx, leader.personId, { digestHour: 17 }));
      expect(await due(store, 16)).toEqual([liaison.personId]);
      await digest(store, liaison.personId);
      expect(await due(store, 17)).toEqual([leader.personId]);
      expect((await due(store, 23, NEXT_DAY)).sort()).toEqual(both);
      const account = await store.read(({ db }) =>
        db
          .selectFrom('accounts')
          .select('id')
          .where('person_id', '=', leader.personId)
          .executeTakeFirstOrThrow(),
      );
      await store.transaction((tx) => setAccountStatus(tx, account.id, 'disabled'));
      expect(await due(store, 23)).toEqual([]);
    });
  });
});

describe('notifications in the pages', () => {
  onEveryEngine((engine) => {
    it('tell of a deed once, and not whoever did it', async () => {
      const store = await engine.open();
      const { liaison, findingIds, rectificationId } = await toldLedger(store, [{}]);
      const [findingId = ''] = findingIds;
      const tell = (topic: string, by: string | null) =>
        store.transaction((tx) => tellOfDeed(tx, deed(findingId, rectificationId, topic, by)));
      expect(await tell('event-1', liaison.personId)).toBe(0);
      expect(await tell('event-2', null)).toBe(1);
      expect(await tell('event-2', null)).toBe(0);
      const { rows, unread } = await pagesOf(store, liaison.personId);
      expect([rows.length, unread]).toEqual([1, 1]);
      expect(rows[0]).toMatchObject({ readAt: null, item: { kind: 'returned', finding: { number: '1' } } });
    });

    it('are listed newest first by page, and read one by one or up to what was shown', async () => {
      const store = await engine.open();
      const { liaison, leader, findingIds, rectificationId } = await toldLedger(store, [{}]);
      const { personId } = liaison;
      for (const topic of ['a', 'b', 'c']) {
        await store.transaction((tx) => tellOfDeed(tx, deed(findingIds[0] ?? '', rectificationId, topic)));
      }
      const first = await pagesOf(store, personId, { limit: 2 });
      const second = await pagesOf(store, personId, { limit: 2, after: first.next ?? '' });
      const ids = [...first.rows, ...second.rows].map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted().reverse());
      expect([first.rows.length, second.rows.length, second.next]).toEqual([2, 1, null]);
      const [newest = '', middle = ''] = ids;
      const read = (who: string, id: string) =>
        store.transaction((tx) => markRead(tx, { personId: who, id, at: AT }));
      await expect(read(leader.personId, newest)).rejects.toMatchObject({ code: 'unknownNotification' });
      const all = { personId, upTo: middle, at: AT };
      expect(await store.transaction((tx) => markAllRead(tx, all))).toBe(2);
      expect((await pagesOf(store, personId)).unread).toBe(1);
      await read(personId, newest);
      expect((await pagesOf(store, personId, { unread: true })).rows).toEqual([]);
    });

    it('are gone for whoever no longer holds the finding, and when it was taken out', async () => {
      const store = await engine.open();
      const { liaison, findingIds, rectificationId } = await toldLedger(store, [{}, {}]);
      for (const findingId of findingIds) {
        await store.transaction((tx) => tellOfDeed(tx, deed(findingId, rectificationId, findingId)));
      }
      const [first = '', second = ''] = findingIds;
      // Only what is not yet worked on may lose its holder, or be taken out.
      for (const findingId of findingIds) await asIf(store, findingId, 'registered');
      const changes = { leadUnits: [{ text: '云岭市财政局' }] };
      await obey(store, { type: 'CorrectFinding', findingId: first, changes, reason: '转交' });
      expect((await pagesOf(store, liaison.personId)).rows.map(({ item }) => item.finding.id)).toEqual([
        second,
      ]);
      await obey(store, { type: 'RemoveFinding', findingId: second, reason: '误登' });
      expect(await pagesOf(store, liaison.personId)).toMatchObject({ rows: [], unread: 0 });
    });
  });
});
