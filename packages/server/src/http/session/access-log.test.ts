import type { AccessLine } from '@bihuan/domain';
import { openStore } from '@bihuan/store';
import { registered } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import { testBrowser } from '../../testing/browser.js';
import { addPerson, PASSWORD } from '../../testing/people.js';
import { failureOf, signInAs } from '../../testing/signed-in.js';
import { testServer } from '../../testing/test-server.js';
import { defaultSignInRules } from '../../use-cases/session/sign-in-rules.js';
import { sweep } from '../../use-cases/session/sweep-every-hour.js';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:121.0) Gecko/20100101 Firefox/121.0';

/** A server on a store of its own, whose log can still be read when the server is closed. */
async function loggedServer() {
  const { folder } = await testServer();
  const store = await openStore({ dataDir: folder });
  const { app } = await testServer({ store });
  const lines = async () => {
    const rows = await store.read(({ db }) =>
      db.selectFrom('access_log').select('line').orderBy('seq').execute(),
    );
    return rows.map(({ line }) => JSON.parse(line) as AccessLine);
  };
  return { app, store, folder, lines };
}

describe('the access log', async () => {
  const { app, store, lines } = await loggedServer();

  it('keeps who came and went, what was refused, what was read and taken out', async () => {
    const { rectificationId, findingIds } = await registered(store, [
      { visibility: 'restricted' },
      { visibility: 'internal' },
    ]);
    // While there is no account, whoever sits at the machine reads and takes out.
    const local = testBrowser(app);
    for (const findingId of findingIds) {
      await local.client.call('getFinding', { params: { findingId } });
      await local.client.call('getFindingHistory', { params: { findingId }, query: {} });
    }
    await local.client.call('listFindings', { params: { rectificationId }, query: {} });
    const exported = await app.inject({
      url: `/api/rectifications/${rectificationId}/ledger.json`,
      headers: { host: 'localhost' },
    });
    expect(exported.statusCode).toBe(200);
    const taken = (await lines()).filter(({ kind }) => kind === 'exported');
    expect(taken).toMatchObject([
      {
        ...{ actor: { kind: 'local' }, object: `rectification:${rectificationId}` },
        detail: { route: 'exportLedger', format: 'json' },
      },
    ]);

    const person = await addPerson(store);
    const one = testBrowser(app, { headers: { 'user-agent': FIREFOX } });
    await failureOf(
      one.client.call('signIn', { body: { loginName: person.loginName, password: 'wrong-one-1' } }),
    );
    await signInAs(one, person);
    expect(await failureOf(one.client.call('listAccounts', { query: {} }))).toBe('403 notYourRole');
    await one.client.call('signOut', {});
    await app.close();

    const actor = { kind: 'person', personId: person.personId, postId: null };
    const here = { address: '127.0.0.1', device: 'Firefox 121，Windows' };
    const kept = (await lines()).filter(({ kind }) => kind !== 'exported');
    const read = kept.filter(({ kind }) => kind === 'restrictedRead').map(({ object }) => object);
    expect(read).toEqual(Array(3).fill(`finding:${findingIds[0]}`));
    expect(kept).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ kind: 'restrictedRead', actor: { kind: 'local' }, object: `finding:${findingIds[0]}` },
        }),
        expect.objectContaining({
          kind: 'signInFailed',
          actor: null,
          object: `account:${person.accountId}`,
          ...here,
        }),
        expect.objectContaining({ kind: 'signedIn', actor, ...here }),
        expect.objectContaining({
          kind: 'refused',
          actor,
          object: 'readAccounts',
          detail: { code: 'notYourRole' },
        }),
        expect.objectContaining({ kind: 'signedOut', actor, ...here }),
      ]),
    );
    expect(kept).toHaveLength(7);
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${PASSWORD}|wrong-one-1|${person.loginName}`));
    await store.close();
  });
});

describe('what is over', async () => {
  const { store } = await testServer();

  it('is swept away, and what still counts is left', async () => {
    const person = await addPerson(store);
    const { app } = await testServer({ store });
    await signInAs(testBrowser(app), person);
    const now = new Date();
    const count = async () =>
      (await store.read(({ db }) => db.selectFrom('sessions').select('id').execute())).length;
    await sweep(store, now.toISOString(), defaultSignInRules);
    expect(await count()).toBe(1);
    await sweep(store, new Date(now.getTime() + 31 * 60_000).toISOString(), defaultSignInRules);
    expect(await count()).toBe(0);
  });
});
