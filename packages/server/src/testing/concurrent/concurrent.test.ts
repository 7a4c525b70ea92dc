import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePublicKey } from '@bihuan/domain';
import { checkLog, logPublicKey, rebuild, recordCryptos, type Store, sealLog } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chance } from '../../demo/chance.js';
import { type LoopCity, loopCity } from '../loop-city.js';
import { testServer } from '../test-server.js';
import { byRequest, gaps, leavesIn, owedBy, type Recorded, recordedIn, reminderNumbers } from './counted.js';
import { crowdOf, type Member, sentFiles } from './crowd.js';
import { type Note, workedAtOnce } from './load.js';

const FINDINGS = 48;
/** Fewer on SQLite, where deeds queue up in one process anyway. */
const DEEDS = { postgres: 1_000, sqlite: 150 } as const;
const SEED = 20_260_825;

/** The day on which the city is at work. */
const clock = { now: () => '2026-08-25T04:00:00.000Z' };

/** A server of these records behind a port. @returns its address */
async function listening(store: Store): Promise<string> {
  const { app } = await testServer({ store, clock, config: { checkAnswers: false } });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

describe('many people at once, on two servers', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let city: LoopCity;
    let members: Member[];
    let findingIds: string[];
    const keyFolder = mkdtempSync(join(tmpdir(), 'bihuan-crowd-'));
    afterAll(() => rmSync(keyFolder, { recursive: true, force: true }));

    beforeAll(async () => {
      const place = await engine.place();
      store = await engine.open({ place });
      city = await loopCity(store);
      const servers = [await listening(store), await listening(await engine.open({ place }))];
      members = await crowdOf(store, city, servers);
      const leaders = members.filter(({ role }) => role === 'leadLeader');
      findingIds = [];
      for (let place = 0; place < FINDINGS; place += 1) {
        const leader = leaders[place % leaders.length];
        const leadLeaders = leader ? [{ text: '副市长', partyId: leader.postId }] : [];
        findingIds.push(await city.register({ leadLeaders }));
      }
      await city.adopt();
    });

    it('lets exactly one of two win who act on what both have seen, and tells the other one', async () => {
      const [one, other] = members.filter(({ leads }) => leads) as [Member, Member];
      for (const findingId of findingIds.slice(0, 12)) {
        const params = { findingId };
        const version = await city.versionOf(findingId);
        const say = (member: Member, text: string) =>
          member.ask('reportProgress', { params, body: { version, text } });
        const words = ['已收回三百万元', '已收回五百万元'] as const;
        const answers = await Promise.all([say(one, words[0]), say(other, words[1])]);
        const [won, lost] = answers[0].ok ? answers : answers.toReversed();
        expect(won).toMatchObject({ ok: true, body: { version: version + 1 } });
        expect(lost).toMatchObject({
          ...{ ok: false, status: 409, code: 'staleVersion' },
          currentVersion: version + 1,
        });
        // Whoever lost reads what the other one has said, and only that.
        const page = await (answers[0].ok ? other : one).ask('getFinding', { params });
        const progress = page.ok ? page.body.course?.progress : undefined;
        expect(progress?.map(({ text }) => text)).toEqual([answers[0].ok ? words[0] : words[1]]);
      }
    });

    describe('of whom each does what he may, reads again when he comes late, and tries again', () => {
      let notes: Note[];
      let before: Set<string>;
      let events: Recorded[];
      beforeAll(async () => {
        before = new Set((await recordedIn(store)).map(({ id }) => id));
        const files = await sentFiles(
          store,
          members.filter(({ leads }) => leads),
          60,
        );
        const sealing = sealingBeside(store, keyFolder);
        const load = { city, members, findingIds, files, deeds: DEEDS[engine.name] };
        notes = await workedAtOnce({ ...load, chance: chance(SEED) }).finally(() => sealing.end());
        events = await recordedIn(store);
      }, 600_000);

      it('answers everybody: done, or refused with a reason, and never with a fault', () => {
        expect(notes.filter(({ status }) => status >= 500 || status === 0)).toEqual([]);
        expect(notes.length).toBeGreaterThanOrEqual(DEEDS[engine.name]);
        const late = notes.filter(({ code }) => code === 'staleVersion');
        expect(late.length).toBeGreaterThan(10);
        expect(late.filter(({ seen, currentVersion }) => (currentVersion ?? 0) <= seen)).toEqual([]);
      });

      it('records each deed that it acknowledged, once, under the version that it told', () => {
        const found = byRequest(events);
        for (const note of notes.filter(({ done }) => done !== null)) {
          const own = (found.get(note.requestId) ?? []).filter((at) => at.startsWith(note.stream));
          expect({ ...note, own }).toEqual({ ...note, own: owedBy(note) });
        }
      });

      it('records nothing of a deed that it refused, and nothing that nobody has asked for', () => {
        const acknowledged = new Set(
          notes.flatMap(({ done, requestId }) => (done === null ? [] : [requestId])),
        );
        const during = events.filter(({ id }) => !before.has(id));
        expect(during.length).toBeGreaterThan(DEEDS[engine.name] / 4);
        expect(during.filter(({ requestId }) => !acknowledged.has(requestId ?? ''))).toEqual([]);
      });

      it('numbers the events of every finding without a gap', () => {
        expect(gaps(events)).toEqual([]);
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      });

      it('numbers the reminders without a gap, and puts each once on every finding that it names', async () => {
        const { issued, onFindings } = await reminderNumbers(store);
        const reminders = notes.filter(({ route, done }) => route === 'issueReminder' && done !== null);
        expect(issued).toEqual(reminders.map((_, place) => place + 1));
        expect(issued.length).toBeGreaterThan(0);
        const named = reminders.reduce((sum, note) => sum + note.findingIds.length, 0);
        expect([...onFindings.values()].reduce((sum, count) => sum + count, 0)).toBe(named);
        expect(onFindings.size).toBe(issued.length);
      });

      it('seals every event under one leaf, and the log holds', async () => {
        await sealLog(store, keyFolder, clock);
        const { leaves, waiting } = await leavesIn(store);
        expect({ waiting, leaves }).toEqual({ waiting: 0, leaves: events.map((_, leaf) => leaf) });
        const key = parsePublicKey((await logPublicKey(store)) ?? '', recordCryptos);
        const report = await store.snapshot((tx) => checkLog(tx, { key, witness: null }));
        expect(report).toMatchObject({ fault: null, sealed: events.length });
      });

      it('leaves the rows that the events make, and no other', async () => {
        const report = await rebuild(store, { check: true });
        expect(report).toMatchObject({ events: events.length, differences: [] });
      });
    });
  });
});

/** Seals again and again beside the load, as the minute does. */
function sealingBeside(store: Store, keyFolder: string): { end: () => Promise<void> } {
  let isOver = false;
  const sealing = (async () => {
    while (!isOver) {
      await sealLog(store, keyFolder, clock);
      await new Promise((go) => setTimeout(go, 50));
    }
  })();
  return {
    async end() {
      isOver = true;
      await sealing;
    },
  };
}
