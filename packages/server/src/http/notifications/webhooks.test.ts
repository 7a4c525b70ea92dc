import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { listAccess, noteFailed, noteSent, secretBox, takeOut } from '@bihuan/store';
import { registered } from '@bihuan/store/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { allowedPlaceOf } from '../../net/allowed-places.js';
import { testBrowser } from '../../testing/browser.js';
import { addPerson, type TestPerson } from '../../testing/people.js';
import { failureOf, signInAs } from '../../testing/signed-in.js';
import { testServer } from '../../testing/test-server.js';

const asked: string[] = [];
const robot = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end('{"errcode":0}');
});
await new Promise<void>((resolve) => robot.listen(0, '127.0.0.1', resolve));
afterAll(() => {
  robot.closeAllConnections();
  robot.close();
});
const { port } = robot.address() as AddressInfo;

const here = allowedPlaceOf('127.0.0.1');

describe('the webhooks of a rectification', async () => {
  const { app, store, folder } = await testServer({ config: { outgoingAllow: here ? [here] : [] } });
  const { rectificationId } = await registered(store, [{}]);
  const elsewhere = await registered(store, [{}]);
  const secretKeyFile = join(folder, 'secret.key');
  const signedIn = async (person: TestPerson) => (await signInAs(testBrowser(app), person)).client;
  const office = (id: string) =>
    addPerson(store, { role: { role: 'office', rectificationId: id }, secretKeyFile });
  const own = await signedIn(await office(rectificationId));
  const other = await signedIn(await office(elsewhere.rectificationId));
  const liaison = await signedIn(await addPerson(store, { role: { role: 'liaison', rectificationId } }));
  const systemAdmin = await signedIn(
    await addPerson(store, { administration: 'systemAdmin', secretKeyFile }),
  );
  const params = { rectificationId };
  const address = `http://127.0.0.1:${port}/send?key=very-secret-key`;
  const body = { kind: 'wecom', name: '整改办工作群', address } as const;

  it('are made by its office, and never show more of their address than the host', async () => {
    const { id } = await own.call('addWebhook', { params, body });
    const { rows } = await own.call('listWebhooks', { params });
    expect(rows).toMatchObject([{ id, name: '整改办工作群', host: `127.0.0.1:${port}`, hasSecret: false }]);
    expect(JSON.stringify(rows)).not.toContain('very-secret-key');
    const changed = await own.call('changeWebhook', { params: { webhookId: id }, body: { enabled: false } });
    expect(changed.enabled).toBe(false);
    await own.call('removeWebhook', { params: { webhookId: id } });
    expect((await own.call('listWebhooks', { params })).rows).toEqual([]);
    const { rows: notes } = await store.read((tx) =>
      listAccess(tx, { kinds: ['settingsChanged'], limit: 9 }),
    );
    expect(notes.map(({ object, detail }) => [object, detail.deed])).toEqual([
      [`webhook:${id}`, 'removed'],
      [`webhook:${id}`, 'changed'],
      [`webhook:${id}`, 'added'],
    ]);
  });

  it('are out of reach for the office of another one, for units, and for the system administrator', async () => {
    const { id } = await own.call('addWebhook', { params, body });
    const one = { params: { webhookId: id } };
    expect(await failureOf(other.call('listWebhooks', { params }))).toBe('404 unknownRectification');
    expect(await failureOf(other.call('changeWebhook', { ...one, body: { enabled: false } }))).toBe(
      '404 unknownWebhook',
    );
    expect(await failureOf(other.call('removeWebhook', one))).toBe('404 unknownWebhook');
    expect(await failureOf(other.call('tryWebhook', one))).toBe('404 unknownWebhook');
    for (const client of [liaison, systemAdmin]) {
      expect(await failureOf(client.call('addWebhook', { params, body }))).toBe('403 notYourRole');
      expect(await failureOf(client.call('tryWebhook', one))).toBe('403 notYourRole');
    }
    await own.call('removeWebhook', one);
  });

  it.each([
    'ftp://robot.example/',
    'http://robot.example/',
    'https://user:pass@robot.example/',
    'robot',
    'http://10.0.0.1/',
    'javascript:alert(1)',
  ])('do not take the address %s', async (wrong) => {
    const call = own.call('addWebhook', { params, body: { ...body, address: wrong } });
    expect(await failureOf(call)).toBe('422 webhookAddressNotValid');
  });

  it('of programs need a secret to sign with', async () => {
    const json = { ...body, kind: 'json' } as const;
    expect(await failureOf(own.call('addWebhook', { params, body: json }))).toBe('400 invalidRequest');
    const { id } = await own.call('addWebhook', { params, body: { ...json, secret: 'shared' } });
    await own.call('removeWebhook', { params: { webhookId: id } });
  });

  it('can be tried, and say why nothing came', async () => {
    const { id } = await own.call('addWebhook', { params, body });
    expect(await own.call('tryWebhook', { params: { webhookId: id } })).toEqual({
      arrived: true,
      reason: null,
    });
    expect(asked).toContain('/send?key=very-secret-key');
    const inside = { ...body, address: 'https://10.0.0.1/hook' };
    const { id: blocked } = await own.call('addWebhook', { params, body: inside });
    const answer = await own.call('tryWebhook', { params: { webhookId: blocked } });
    expect(answer.arrived).toBe(false);
    expect(answer.reason).toMatch(/内网/);
  });

  it('that cannot be opened any more say so when they are tried', async () => {
    const { id } = await own.call('addWebhook', { params, body });
    const sealed = secretBox(randomBytes(32)).seal(Buffer.from(address), `webhook-address:${id}`);
    await store.transaction(({ db }) =>
      db.updateTable('webhooks').set({ sealed_address: sealed }).where('id', '=', id).execute(),
    );
    const answer = await own.call('tryWebhook', { params: { webhookId: id } });
    expect(answer).toEqual({ arrived: false, reason: expect.stringContaining('请重新填写地址') });
    await own.call('removeWebhook', { params: { webhookId: id } });
  });

  it('show their office what did not arrive and why, until something does or the address is mended', async () => {
    const { id } = await own.call('addWebhook', { params, body });
    const trouble = async () =>
      (await own.call('listWebhooks', { params })).rows.find((row) => row.id === id)?.trouble;
    const now = new Date().toISOString();
    const notArrived = async (isFinal: boolean) => {
      const row = { id: store.newId(), channel: 'webhook', addressee: `webhook:${id}`, payload: '{}' };
      const moments = { due_at: now, made_at: now, ended_at: null };
      const waiting = { ...row, ...moments, state: 'waiting', tries: 0, last_error: null };
      const failure = { at: new Date().toISOString(), error: '对方回答 500', isFinal };
      await store.transaction(async (tx) => {
        await tx.db.insertInto('outbox').values(waiting).execute();
        await noteFailed(tx, { id: row.id, tries: 1 }, failure);
      });
      return row.id;
    };
    expect(await trouble()).toBeNull();
    const waiting = await notArrived(false);
    expect(await trouble()).toEqual({ reason: '对方回答 500', madeAt: now, isGivenUp: false });
    await store.transaction((tx) => noteSent(tx, waiting, now));
    expect(await trouble()).toBeNull();
    await notArrived(true);
    expect(await trouble()).toMatchObject({ isGivenUp: true });
    const changed = await own.call('changeWebhook', { params: { webhookId: id }, body: { address } });
    expect([changed.trouble, await trouble()]).toEqual([null, null]);
    await own.call('removeWebhook', { params: { webhookId: id } });
    await store.transaction(({ db }) => db.deleteFrom('outbox').execute());
  });

  it('that failed are shown to the system administrator by their host, without name and contents, and sent again', async () => {
    const { id: webhookId } = await own.call('addWebhook', { params, body });
    await store.transaction(async (tx) => {
      const addressee = `webhook:${webhookId}`;
      const row = { channel: 'webhook', addressee, payload: '{"words":"内容"}' };
      const moments = { due_at: '2026-01-01', made_at: '2026-01-01T00:00:00.000Z', ended_at: null };
      const waiting = { id: 'd1', state: 'waiting', tries: 0, last_error: null };
      await tx.db
        .insertInto('outbox')
        .values({ ...row, ...moments, ...waiting })
        .execute();
      const [entry] = await takeOut(tx, { at: '2026-08-25T00:00:00.000Z', limit: 1 });
      if (!entry) throw new Error('nothing to take');
      await noteFailed(tx, entry, { at: '2026-08-25T00:00:00.000Z', error: '对方回答 404', isFinal: true });
    });
    const found = await systemAdmin.call('listFailedDeliveries', { query: {} });
    expect(found).toMatchObject({ waiting: 0, failed: 1, next: null });
    const reason = { lastError: '对方回答 404', tries: 1 };
    const addressee = { addresseeId: webhookId, addressee: `127.0.0.1:${port}` };
    expect(found.rows).toMatchObject([{ id: 'd1', ...addressee, ...reason }]);
    expect(JSON.stringify(found)).not.toContain('内容');
    expect(JSON.stringify(found)).not.toContain(body.name);
    await own.call('removeWebhook', { params: { webhookId } });
    const { rows } = await systemAdmin.call('listFailedDeliveries', { query: {} });
    expect(rows).toMatchObject([{ id: 'd1', addressee: null }]);
    expect(await failureOf(own.call('listFailedDeliveries', { query: {} }))).toBe('403 notYourRole');
    const again = { params: { deliveryId: 'd1' } };
    await systemAdmin.call('retryDelivery', again);
    expect(await failureOf(systemAdmin.call('retryDelivery', again))).toBe('404 unknownDelivery');
  });
});
