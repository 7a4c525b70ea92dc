import { defaultSessionRule as rule } from '@bihuan/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store.js';
import { addAccount, second } from '../testing/accounts.js';
import { onEveryEngine } from '../testing/engines.js';
import { setAccountStatus } from './change-account.js';
import { findSession } from './find-session.js';
import {
  endSession,
  endSessions,
  isNoteDue,
  listSessions,
  type NewSession,
  noteSeen,
  openSession,
  raiseSession,
  renewSession,
  sweepSessions,
} from './sessions.js';

const MINUTE = 60;

describe('a session', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });
    const open = async (changes: Partial<NewSession> = {}) => {
      const { accountId, personId, loginName } = await addAccount(store);
      const given = {
        accountId,
        stage: 'open',
        secondFactor: false,
        device: 'Firefox',
        address: '192.0.2.7',
      } as const;
      const session = await store.transaction((tx) =>
        openSession(tx, { ...given, at: second(0), rule, ...changes }),
      );
      return { ...session, accountId: changes.accountId ?? accountId, personId, loginName };
    };
    const find = (token: string, seconds: number) =>
      store.read((tx) => findSession(tx, token, { at: second(seconds), rule }));
    const list = async (accountId: string, seconds = 0) => {
      const page = { at: second(seconds), rule, limit: 10 };
      return (await store.read((tx) => listSessions(tx, accountId, page))).rows;
    };

    it('is found by its token, with whose it is', async () => {
      const { token, id, accountId, personId, loginName } = await open();
      expect(await find(token, 1)).toMatchObject({
        ...{ id, accountId, personId, loginName, stage: 'open', secondFactor: false },
        ...{ mustChange: false, hasSecondFactor: false, device: 'Firefox', address: '192.0.2.7' },
      });
      expect(await find('guessed', 1)).toBeNull();
      const rows = await store.read(({ db }) => db.selectFrom('sessions').selectAll().execute());
      expect(JSON.stringify(rows)).not.toContain(token);
    });

    it('falls idle, unless it is noted, which is due once a minute', async () => {
      const { token, id } = await open();
      expect(await find(token, 30 * MINUTE)).toBeNull();
      const seen = await find(token, 29 * MINUTE);
      expect(seen && isNoteDue(seen, second(29 * MINUTE))).toBe(true);
      await store.transaction((tx) => noteSeen(tx, id, second(29 * MINUTE)));
      const later = await find(token, 30 * MINUTE);
      expect(later && isNoteDue(later, second(29 * MINUTE + 59))).toBe(false);
    });

    it('is over after twelve hours, however busy', async () => {
      const { token, id } = await open();
      const end = 12 * 60 * MINUTE;
      await store.transaction((tx) => noteSeen(tx, id, second(end - 1)));
      expect(await find(token, end - 1)).not.toBeNull();
      expect(await find(token, end)).toBeNull();
    });

    it('is over when its account is switched off', async () => {
      const { token, accountId } = await open();
      await store.transaction(({ db }) =>
        db.updateTable('accounts').set({ status: 'disabled' }).where('id', '=', accountId).execute(),
      );
      expect(await find(token, 1)).toBeNull();
      await store.transaction((tx) => setAccountStatus(tx, accountId, 'active'));
      expect(await find(token, 1)).not.toBeNull();
    });

    it('goes on under another token when the second factor was given', async () => {
      const { token, id } = await open({ stage: 'secondFactor' });
      const raised = await store.transaction((tx) => raiseSession(tx, id, second(1)));
      expect(await find(token, 2)).toBeNull();
      expect(await find(raised, 2)).toMatchObject({ id, stage: 'open', secondFactor: true });
      const gone = store.transaction((tx) => raiseSession(tx, 'x', second(1)));
      await expect(gone).rejects.toMatchObject({ code: 'unknownSession' });
    });

    it('is listed with device and time, and ended by its own account only', async () => {
      const first = await open();
      const other = await open({ accountId: first.accountId, device: 'WPS', at: second(5) });
      expect((await list(first.accountId, 6)).map(({ device }) => device)).toEqual(['WPS', 'Firefox']);
      const stranger = await open();
      const theirs = { accountId: stranger.accountId, sessionId: first.id };
      const refused = store.transaction((tx) => endSession(tx, theirs));
      await expect(refused).rejects.toMatchObject({ code: 'unknownSession' });
      await store.transaction((tx) => endSession(tx, { accountId: first.accountId, sessionId: first.id }));
      expect(await find(first.token, 6)).toBeNull();
      expect((await list(first.accountId, 6)).map(({ id }) => id)).toEqual([other.id]);
    });

    it('goes on under a new token when it is renewed, and the old one opens nothing any more', async () => {
      const { token, id } = await open();
      const renewed = await store.transaction((tx) => renewSession(tx, id, second(5)));
      expect(await find(token, 6)).toBeNull();
      expect(await find(renewed, 6)).toMatchObject({ id, stage: 'open', secondFactor: false });
    });

    it('is listed page by page with the others of its account', async () => {
      const { accountId } = await open();
      for (const at of [second(1), second(2), second(2)]) await open({ accountId, at });
      const page = (after?: string) =>
        store.read((tx) =>
          listSessions(tx, accountId, { at: second(3), rule, limit: 2, ...(after && { after }) }),
        );
      const first = await page();
      const rest = await page(first.next ?? '');
      expect([...first.rows, ...rest.rows].map(({ seenAt }) => seenAt)).toEqual(
        [2, 2, 1, 0].map((seconds) => second(seconds)),
      );
      expect(rest.next).toBeNull();
    });

    it('is ended with all others, or with all but one', async () => {
      const { accountId, id } = await open();
      await open({ accountId });
      await open({ accountId });
      expect(await store.transaction((tx) => endSessions(tx, accountId, { except: id }))).toBe(2);
      expect(await store.transaction((tx) => endSessions(tx, accountId))).toBe(1);
    });

    it('is swept away when it is over', async () => {
      const { accountId } = await open();
      await store.transaction((tx) => sweepSessions(tx, { at: second(29 * MINUTE), rule }));
      expect(await list(accountId)).toHaveLength(1);
      const swept = await store.transaction((tx) => sweepSessions(tx, { at: second(30 * MINUTE), rule }));
      expect(swept).toBeGreaterThan(0);
      expect(await list(accountId)).toEqual([]);
    });
  });
});
