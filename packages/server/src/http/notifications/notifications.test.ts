import { hashPassword, type Store, setAccountStatus, setPassword, tellOfDeed } from '@bihuan/store';
import { dueOn, type ToldPerson, toldLedger } from '@bihuan/store/testing';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { PASSWORD } from '../../testing/people.js';
import { accountServer, failureOf, testClock } from '../../testing/signed-in.js';
import { testServer } from '../../testing/test-server.js';
import { defaultSignInRules } from '../../use-cases/session/sign-in-rules.js';

/** The account of somebody in the invented ledger, which gets a password. */
async function accountOf(store: Store, { personId }: ToldPerson) {
  const row = await store.read(({ db }) =>
    db
      .selectFrom('accounts')
      .select(['id', 'login_name'])
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow(),
  );
  const given = { hash: await hashPassword(PASSWORD), at: '2026-08-25T01:00:00.000Z' };
  await store.transaction((tx) => setPassword(tx, row.id, given));
  return { accountId: row.id, loginName: row.login_name };
}

describe('what somebody is told', async () => {
  const clock = testClock();
  const { app, store, browser, client } = await accountServer(clock);
  const isDue = { completionDue: dueOn('2026-09-30') };
  const restricted = { ...isDue, visibility: 'restricted', problem: '绝不外传的一句话' } as const;
  const { liaison, findingIds, rectificationId } = await toldLedger(store, [isDue, restricted]);
  const other = await toldLedger(store, [isDue]);
  const { accountId, loginName } = await accountOf(store, liaison);
  const signedIn = async (name: string) => {
    const { client: own } = browser();
    await own.call('signIn', { body: { loginName: name, password: PASSWORD } });
    return own;
  };
  const me = await signedIn(loginName);
  const stranger = await signedIn((await accountOf(store, other.liaison)).loginName);
  for (const [index, findingId] of findingIds.entries()) {
    const topic = `event-${index}`;
    const told = { kind: 'returned', findingId, rectificationId, due: null, topic, by: null } as const;
    await store.transaction((tx) => tellOfDeed(tx, { ...told, at: clock.now(), on: '2026-08-25' }));
  }
  const calendar = (path: string) => app.inject({ url: path, headers: { host: '127.0.0.1:4680' } });

  it('stands in the pages, newest first, and counts until it is read', async () => {
    const { rows, next } = await me.call('listNotifications', { query: {} });
    expect(next).toBeNull();
    expect(rows.map(({ line }) => line)).toEqual([
      '问题2的销号申请被退回。',
      '问题1“老旧小区改造进度偏慢”的销号申请被退回。',
    ]);
    expect(await me.call('countUnread', {})).toEqual({ unread: 2 });
    const [newest, oldest] = rows;
    await me.call('readNotification', { params: { notificationId: oldest?.id ?? '' } });
    expect((await me.call('listNotifications', { query: { unread: 'true' } })).rows).toHaveLength(1);
    expect(await me.call('readAllNotifications', { body: { upTo: newest?.id ?? '' } })).toEqual({ count: 1 });
    expect(await me.call('countUnread', {})).toEqual({ unread: 0 });
  });

  it('is nobody else’s, whatever number he guesses', async () => {
    const { rows } = await me.call('listNotifications', { query: {} });
    const params = { notificationId: rows[0]?.id ?? '' };
    expect((await stranger.call('listNotifications', { query: {} })).rows).toEqual([]);
    expect(await failureOf(stranger.call('readNotification', { params }))).toBe('404 unknownNotification');
    expect(await failureOf(browser().client.call('listNotifications', { query: {} }))).toMatch(/^401/);
    // A machine without accounts, or a person: the local user has none of his own.
    expect(await failureOf(client.call('listNotifications', { query: {} }))).toMatch(/^40[13]/);
  });

  it('is sent as its person sets it, and takes no field that was not asked for', async () => {
    expect(await me.call('getNotificationSettings', {})).toMatchObject({
      ...{ mail: true, digestHour: 8, mailAvailable: false, calendarSince: null },
      mailAddress: 'liaison@mail.example',
    });
    const changed = await me.call('changeNotificationSettings', { body: { digestHour: 17 } });
    expect(changed).toMatchObject({ mail: true, digestHour: 17 });
    for (const body of [{ digestHour: 24 }, { digestHour: 1.5 }, { personId: 'x' }]) {
      expect(await failureOf(me.call('changeNotificationSettings', { body }))).toBe('400 invalidRequest');
    }
  });

  it('is a calendar too, for whoever has its address and nobody else', async () => {
    const { path } = await me.call('makeCalendar', {});
    const answer = await calendar(path);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const events = new ICAL.Component(ICAL.parse(answer.payload))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    expect(events.map(({ startDate, summary }) => [startDate.toString(), summary]).sort()).toEqual([
      ['2026-09-30', '整改到位：问题1“老旧小区改造进度偏慢”'],
      ['2026-09-30', '整改到位：问题2'],
    ]);
    const wrong = path.replace(/.\.ics$/, '_.ics');
    expect((await calendar(wrong)).statusCode).toBe(404);
    await me.call('revokeCalendar', {});
    expect((await calendar(path)).statusCode).toBe(404);
  });

  it('is a calendar no more when its person may not sign in', async () => {
    const { path } = await me.call('makeCalendar', {});
    expect((await calendar(path)).statusCode).toBe(200);
    await store.transaction((tx) => setAccountStatus(tx, accountId, 'disabled'));
    expect((await calendar(path)).statusCode).toBe(404);
  });
});

describe('the count that a page asks for by itself', async () => {
  const clock = testClock();
  const { store, browser } = await accountServer(clock);
  const { liaison } = await toldLedger(store, [{}]);
  const { loginName } = await accountOf(store, liaison);

  it('keeps no session from falling idle, as what a person does would', async () => {
    const { client } = browser();
    await client.call('signIn', { body: { loginName, password: PASSWORD } });
    clock.pass(25);
    await client.call('listNotifications', { query: {} });
    for (const minutes of [10, 10, 9]) {
      clock.pass(minutes);
      expect(await client.call('countUnread', {})).toEqual({ unread: 0 });
    }
    clock.pass(1);
    expect(await failureOf(client.call('countUnread', {}))).toBe('401 signInNeeded');
  });
});

describe('the address of a calendar', async () => {
  const signIn = { ...defaultSignInRules, perMinute: 3 };
  const { app } = await testServer({ config: { signIn } });

  it('cannot be found by trying: tries are counted', async () => {
    const statuses: number[] = [];
    for (const token of ['a', 'b', 'c', 'd']) {
      const guess = { url: `/api/calendar/${token}.ics`, headers: { host: '127.0.0.1:4680' } };
      statuses.push((await app.inject(guess)).statusCode);
    }
    expect(statuses).toEqual([404, 404, 404, 429]);
  });
});
