import { randomBytes } from 'node:crypto';
import { MOST_TRIES } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { minutesAfter } from '../accounts/instants.js';
import { secretBox } from '../accounts/secret-box.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { AT, DAY, dueOn, toldLedger } from '../testing/notify.js';
import { webhooksDue } from './due-digests.js';
import { makeWebhookDigest } from './make-webhook-digest.js';
import { makeCalendar, personOfCalendar, revokeCalendar } from './notification-settings.js';
import {
  countDeliveries,
  deadDeliveries,
  noteFailed,
  noteSent,
  putOut,
  retryDelivery,
  takeOut,
} from './outbox.js';
import { sweepNotify } from './sweep-notify.js';
import {
  addWebhook,
  changeWebhook,
  findWebhook,
  listWebhooks,
  openWebhook,
  removeWebhook,
} from './webhooks.js';

const put = (store: Store, count = 1) =>
  store.transaction(async (tx) => {
    for (let index = 0; index < count; index += 1) {
      await putOut(tx, { channel: 'mail', addressee: `person:p${index}`, payload: { index }, at: AT });
    }
  });
const take = (store: Store, at = AT, limit = 10) => store.transaction((tx) => takeOut(tx, { at, limit }));

describe('the outbox', () => {
  onEveryEngine((engine) => {
    it('gives every entry to exactly one of several programs', async () => {
      const place = await engine.place();
      const programs = await Promise.all([1, 2, 3].map(() => engine.open({ place })));
      const [first] = programs;
      if (first) await put(first, 40);
      const taken: string[] = [];
      const work = async (store: Store) => {
        for (;;) {
          const batch = await take(store, AT, 3);
          if (batch.length === 0) return;
          taken.push(...batch.map(({ id }) => id));
        }
      };
      await Promise.all(programs.flatMap((store) => [work(store), work(store)]));
      expect(taken).toHaveLength(40);
      expect(new Set(taken).size).toBe(40);
    });

    it('gives it again when the program that took it is not heard of for a while', async () => {
      const store = await engine.open();
      await put(store);
      expect(await take(store)).toHaveLength(1);
      expect(await take(store, minutesAfter(AT, 4))).toEqual([]);
      expect(await take(store, minutesAfter(AT, 5))).toMatchObject([{ tries: 2 }]);
    });

    it('waits longer after every failure, and gives up where an administrator sees it', async () => {
      const store = await engine.open();
      await put(store);
      const waits: number[] = [];
      let now = AT;
      for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
        const [entry] = await take(store, now);
        if (!entry) throw new Error(`nothing to take at try ${tries}`);
        const failure = { at: now, error: '450 稍后再试', isFinal: false };
        await store.transaction((tx) => noteFailed(tx, entry, failure));
        const next = await store.read(({ db }) =>
          db.selectFrom('outbox').select('due_at').executeTakeFirstOrThrow(),
        );
        waits.push(Date.parse(next.due_at) - Date.parse(now));
        now = next.due_at;
      }
      const between = waits.slice(0, -1);
      expect(between).toEqual(between.toSorted((a, b) => a - b));
      expect(await take(store, minutesAfter(now, 100_000))).toEqual([]);
      const { rows } = await store.read((tx) => deadDeliveries(tx, { limit: 9 }));
      expect(rows).toMatchObject([{ tries: MOST_TRIES, lastError: '450 稍后再试', addressee: 'person:p0' }]);
      expect(JSON.stringify(rows)).not.toContain('payload');
      expect(await store.read(countDeliveries)).toEqual({ waiting: 0, dead: 1 });
    });

    it('gives up at once what trying again cannot mend, and tries anew when it is told to', async () => {
      const store = await engine.open();
      await put(store);
      const [entry] = await take(store);
      const failure = { at: AT, error: '550 没有这个信箱', isFinal: true };
      await store.transaction((tx) => noteFailed(tx, entry ?? { id: '', tries: 1 }, failure));
      const id = entry?.id ?? '';
      await store.transaction((tx) => retryDelivery(tx, id, AT));
      expect(await take(store)).toMatchObject([{ id, tries: 1 }]);
      const again = store.transaction((tx) => retryDelivery(tx, id, AT));
      await expect(again).rejects.toMatchObject({ code: 'unknownDelivery' });
    });

    it('keeps what was sent and what was given up for half a year, and what waits as long as it waits', async () => {
      const store = await engine.open();
      for (let count = 0; count < 3; count += 1) await put(store);
      const [sent, dead] = await take(store);
      const failure = { at: AT, error: '550 没有这个信箱', isFinal: true };
      await store.transaction(async (tx) => {
        await noteSent(tx, sent?.id ?? '', AT);
        await noteFailed(tx, dead ?? { id: '', tries: 1 }, failure);
      });
      const left = () => store.read(({ db }) => db.selectFrom('outbox').select(['id', 'state']).execute());
      await store.transaction((tx) => sweepNotify(tx, AT));
      expect(await left()).toHaveLength(3);
      await store.transaction((tx) => sweepNotify(tx, minutesAfter(AT, 1)));
      expect((await left()).map(({ state }) => state)).toEqual(['waiting']);
    });

    it('keeps nothing of what has arrived, and never sends it again', async () => {
      const store = await engine.open();
      await put(store);
      const [entry] = await take(store);
      await store.transaction((tx) => noteSent(tx, entry?.id ?? '', AT));
      // A late word of failure changes nothing.
      const failure = { at: AT, error: '断线', isFinal: false };
      await store.transaction((tx) => noteFailed(tx, entry ?? { id: '', tries: 1 }, failure));
      expect(await take(store, minutesAfter(AT, 100_000))).toEqual([]);
      const kept = await store.read(({ db }) => db.selectFrom('outbox').selectAll().execute());
      expect(kept).toMatchObject([{ state: 'sent', payload: 'null' }]);
    });
  });
});

describe('webhooks', () => {
  const box = secretBox(randomBytes(32));
  const address = 'https://robot.example/send?key=very-secret-key';

  onEveryEngine((engine) => {
    async function withWebhook() {
      const store = await engine.open();
      const ledger = await toldLedger(store, [
        { completionDue: dueOn('2026-09-01') },
        { completionDue: dueOn('2026-08-20'), visibility: 'restricted', problem: '绝不外传的一句话' },
        { completionDue: dueOn('2026-09-15') },
      ]);
      const { rectificationId } = ledger;
      const added = { rectificationId, kind: 'wecom', name: '整改办工作群', address, secret: null } as const;
      const id = await store.transaction((tx) => addWebhook(tx, box, { ...added, at: AT }));
      return { store, id, rectificationId };
    }

    it('keep address and secret sealed, and show the host only', async () => {
      const { store, id, rectificationId } = await withWebhook();
      const changes = { secret: 'SEC123', name: '水务群' };
      await store.transaction((tx) => changeWebhook(tx, box, { id, at: AT, changes }));
      const rows = await store.read(({ db }) => db.selectFrom('webhooks').selectAll().execute());
      expect(JSON.stringify(rows)).not.toMatch(/very-secret-key|SEC123/);
      const [listed] = await store.read((tx) => listWebhooks(tx, rectificationId));
      expect(listed).toMatchObject({ name: '水务群', host: 'robot.example', hasSecret: true, enabled: true });
      const opened = await store.read((tx) => openWebhook(tx, box, id));
      expect(opened).toMatchObject({ address, secret: 'SEC123' });
      const foreign = secretBox(randomBytes(32));
      await expect(store.read((tx) => openWebhook(tx, foreign, id))).rejects.toThrow();
    });

    it('get one digest a day of what is red or yellow, restricted words left out', async () => {
      const { store, id, rectificationId } = await withWebhook();
      const moment = { on: DAY, hour: 8, limit: 9, after: '' };
      expect(await store.read((tx) => webhooksDue(tx, { ...moment, hour: 7 }))).toEqual([]);
      expect(await store.read((tx) => webhooksDue(tx, moment))).toEqual([{ id, rectificationId }]);
      const make = () =>
        store.transaction((tx) => makeWebhookDigest(tx, { id, rectificationId }, { on: DAY, at: AT }));
      expect((await Promise.all([make(), make()])).sort()).toEqual([false, true]);
      expect(await store.read((tx) => webhooksDue(tx, moment))).toEqual([]);
      const [entry] = await take(store);
      expect(entry?.payload).toMatchObject({
        groups: [{ heading: '1 项已逾期' }, { heading: '1 项临近到期' }],
      });
      expect(JSON.stringify(entry)).not.toContain('绝不外传');
    });

    it('that are switched off or gone get nothing', async () => {
      const { store, id } = await withWebhook();
      await store.transaction((tx) => changeWebhook(tx, box, { id, at: AT, changes: { enabled: false } }));
      expect(await store.read((tx) => webhooksDue(tx, { on: DAY, hour: 20, limit: 9, after: '' }))).toEqual(
        [],
      );
      await store.transaction((tx) =>
        putOut(tx, { channel: 'webhook', addressee: `webhook:${id}`, payload: {}, at: AT }),
      );
      await store.transaction((tx) => removeWebhook(tx, id));
      expect(await take(store)).toEqual([]);
      await expect(store.read((tx) => findWebhook(tx, id))).rejects.toMatchObject({ code: 'unknownWebhook' });
    });

    it('are ten at most for one rectification', async () => {
      const { store, rectificationId } = await withWebhook();
      const another = { rectificationId, kind: 'json', name: '系统', address, secret: null, at: AT } as const;
      const add = () => store.transaction((tx) => addWebhook(tx, box, another));
      for (let count = 1; count < 10; count += 1) await add();
      await expect(add()).rejects.toMatchObject({ code: 'tooManyWebhooks', params: { count: 10 } });
    });
  });
});

describe('the calendar of a person', () => {
  onEveryEngine((engine) => {
    it('is found by its token alone, until it is made anew or revoked', async () => {
      const store = await engine.open();
      const { liaison } = await toldLedger(store, [{}]);
      const { personId } = liaison;
      const owner = (token: string) => store.read((tx) => personOfCalendar(tx, token));
      const first = await store.transaction((tx) => makeCalendar(tx, personId, AT));
      expect(await owner(first)).toBe(personId);
      expect(await owner(`${first}x`)).toBeNull();
      const second = await store.transaction((tx) => makeCalendar(tx, personId, AT));
      expect([await owner(first), await owner(second)]).toEqual([null, personId]);
      const kept = await store.read(({ db }) => db.selectFrom('notification_settings').selectAll().execute());
      expect(JSON.stringify(kept)).not.toContain(second);
      await store.transaction((tx) => revokeCalendar(tx, personId));
      expect(await owner(second)).toBeNull();
    });

    it('answers nobody once its person may not sign in', async () => {
      const store = await engine.open();
      const { liaison } = await toldLedger(store, [{}]);
      const token = await store.transaction((tx) => makeCalendar(tx, liaison.personId, AT));
      await store.transaction(({ db }) => db.updateTable('accounts').set({ status: 'disabled' }).execute());
      expect(await store.read((tx) => personOfCalendar(tx, token))).toBeNull();
    });
  });
});
