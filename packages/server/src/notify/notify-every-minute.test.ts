import { randomBytes } from 'node:crypto';
import { deadDeliveries, makeDigest, type Store, secretBox } from '@bihuan/store';
import { dueOn, onEveryEngine, toldLedger } from '@bihuan/store/testing';
import Fastify, { type FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { serverLog } from '../start/server-log.js';
import { smtpServer } from '../testing/smtp-server.js';
import type { DeliveryParts } from './deliver.js';
import { mailSender } from './mail-sender.js';
import { makeDigests } from './make-digests.js';
import { notifyEveryMinute } from './notify-every-minute.js';
import { sendOutbox } from './send-outbox.js';
import type { MailSettings } from './smtp-settings.js';

/** Tuesday, half past eight in Beijing. */
const TUESDAY = '2026-08-25T00:30:00.000Z';
const quiet = pino({ level: 'silent' });
const running = new AbortController().signal;
const ends: (() => unknown)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
});

/** A digest that cannot be made fails the test. */
const onError = (error: unknown) => {
  throw error;
};

/** Parts of a program on this store, with a clock that the test moves. */
function program(store: Store, settings: MailSettings): DeliveryParts & { clock: { at: string } } {
  const mail = mailSender(settings);
  ends.push(() => mail.close());
  const clock = {
    at: TUESDAY,
    now() {
      return this.at;
    },
  };
  const outgoing = () => Promise.reject(new Error('no webhook here'));
  const publicUrl = 'https://ledger.example';
  return { store, clock, mail, outgoing, publicUrl, box: secretBox(randomBytes(32)) };
}

/** People whose records cannot be read, by id before all others. */
async function addUnreadable(
  store: Store,
  count: number,
  { rectificationId, unitId }: { rectificationId: string; unitId: string },
): Promise<void> {
  const at = TUESDAY;
  const ids = Array.from({ length: count }, (_, index) => `00${String(index).padStart(4, '0')}`);
  const record = { version: 1, status: 'enrolled', name: null, registered_at: at, updated_at: at, head: '' };
  const held = { unit_id: unitId, post_id: 'p', role: 'liaison', rectification_id: rectificationId };
  const account = { status: 'active', password: null, password_changed_at: null, must_change: 0 };
  const factor = { totp_secret: null, totp_confirmed_at: null, totp_step: 0 };
  const span = { held_from: '2026-01-01', held_to: '9999-12-31' };
  await store.transaction(async ({ db }) => {
    for (const id of ids) {
      await db
        .insertInto('people')
        .values({ id, ...record, state: '{' })
        .execute();
      await db
        .insertInto('role_grants')
        .values({ id, person_id: id, ...held, ...span })
        .execute();
      const names = { id, person_id: id, login_name: id, login_key: id, created_at: at, signed_in_at: null };
      await db
        .insertInto('accounts')
        .values({ ...names, ...account, ...factor })
        .execute();
    }
  });
}

const isDue = { completionDue: dueOn('2026-09-01') };

describe('telling people', () => {
  onEveryEngine((engine) => {
    it('sends each of them one mail on a day, though two servers do it at once', async () => {
      const place = await engine.place();
      const { taken, settings } = await smtpServer();
      const stores = [await engine.open({ place }), await engine.open({ place })];
      const [first] = stores;
      if (!first) throw new Error('a store');
      for (let count = 0; count < 4; count += 1) await toldLedger(first, [isDue, isDue]);
      const work = async (store: Store) => {
        const parts = program(store, settings);
        for (let turn = 0; turn < 3; turn += 1) {
          await makeDigests({ store, at: TUESDAY, withMail: true, onError }, running);
          await sendOutbox(parts, quiet, running);
        }
      };
      await Promise.all(stores.map(work));
      // A liaison and a leader in each of four ledgers.
      expect(taken).toHaveLength(8);
      expect(new Set(taken.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1])).size).toBe(8);
    });

    it('tries again what was put off, and shows an administrator what was refused', async () => {
      const { taken, refusals, settings } = await smtpServer();
      const store = await engine.open();
      const { liaison, leader } = await toldLedger(store, [isDue]);
      const parts = program(store, settings);
      const digest = (personId: string) =>
        store.transaction((tx) =>
          makeDigest(tx, personId, { on: '2026-08-25', at: TUESDAY, withMail: true }),
        );
      const logged: string[] = [];
      const log = serverLog((line) => logged.push(line));
      const send = () => sendOutbox(parts, log, running);
      await digest(liaison.personId);
      refusals.push({ code: 451, words: 'greylisted' });
      expect(await send()).toEqual({ sent: 0, failed: 1 });
      expect(await send()).toEqual({ sent: 0, failed: 0 });
      parts.clock.at = '2026-08-25T00:31:00.000Z';
      expect(await send()).toEqual({ sent: 1, failed: 0 });
      expect(taken).toHaveLength(1);
      await digest(leader.personId);
      refusals.push({ code: 550, words: 'no such mailbox' });
      expect(await send()).toEqual({ sent: 0, failed: 1 });
      const { rows } = await store.read((tx) => deadDeliveries(tx, { limit: 9 }));
      expect(rows).toMatchObject([{ addressee: `person:${leader.personId}`, tries: 1 }]);
      expect(rows[0]?.lastError).toContain('550');
      // The log says why at once, and nothing of to whom.
      expect(logged.map((line) => /"reason":"[^"]*(\d{3})）"/.exec(line)?.[1])).toEqual(['451', '550']);
      expect(logged.join('')).not.toMatch(/mail\.example|某|老旧小区/);
    });

    it('tells everybody whose digest can be made, however many before them fail', async () => {
      const store = await engine.open();
      const { rectificationId, unitId } = await toldLedger(store, [isDue]);
      await addUnreadable(store, 100, { rectificationId, unitId });
      const failed: unknown[] = [];
      const parts = { store, at: TUESDAY, withMail: true, onError: (error: unknown) => failed.push(error) };
      expect(await makeDigests(parts, running)).toBe(2);
      expect(failed).toHaveLength(100);
    });

    it('tells nobody before the hour, nor on a day of rest', async () => {
      const store = await engine.open();
      await toldLedger(store, [isDue]);
      const at = (instant: string) => makeDigests({ store, at: instant, withMail: true, onError }, running);
      expect(await at('2026-08-24T23:59:00.000Z')).toBe(0);
      // Saturday.
      expect(await at('2026-08-29T02:00:00.000Z')).toBe(0);
      expect(await at(TUESDAY)).toBe(2);
      expect(await at(TUESDAY)).toBe(0);
    });
  });
});

describe('the job of a server', () => {
  onEveryEngine((engine) => {
    it('tells people while the server runs, logs no names, and ends with it', async () => {
      const { taken, settings } = await smtpServer();
      const store = await engine.open();
      await toldLedger(store, [isDue]);
      const lines: string[] = [];
      const app = Fastify({ loggerInstance: serverLog((line) => lines.push(line)) as FastifyBaseLogger });
      notifyEveryMinute(app, program(store, settings), 10);
      await vi.waitFor(() => expect(taken).toHaveLength(2), { timeout: 10_000 });
      await app.close();
      const ended = lines.length;
      expect(lines.join('')).toContain('"msg":"people told"');
      expect(lines.join('')).not.toMatch(/mail\.example|某|老旧小区/);
      await new Promise((resolve) => setImmediate(resolve));
      expect(lines).toHaveLength(ended);
      expect(taken).toHaveLength(2);
    });
  });
});
