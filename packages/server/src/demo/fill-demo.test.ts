import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  courseOf,
  type LiveFinding,
  lightOf,
  nationalCalendar,
  openDueOf,
  parsePublicKey,
  Refused,
  thresholdsOn,
} from '@bihuan/domain';
import {
  checkLog,
  findKnownRectification,
  findText,
  holdsRecords,
  isDemo,
  leavesOf,
  logPublicKey,
  openFileVault,
  rebuild,
  recordCryptos,
  type Store,
  sealLog,
  WHOLE_LEDGER,
} from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../app/caller.js';
import { testBrowser } from '../testing/browser.js';
import { bytesOf, codeOf, PASSWORD } from '../testing/people.js';
import { type TestServer, testServer } from '../testing/test-server.js';
import { type FilledDemo, fillDemo } from './fill-demo.js';

const AT = '2026-09-16T06:00:00.000Z';
const operator: Caller = {
  profile: { kind: 'operator', osUser: 'test', host: 'test' },
  sessionId: null,
  origin: { via: 'cli', requestId: null },
  at: AT,
};
const secretKey = new Uint8Array(32).fill(7);
const LEDGER_ROLES = ['office', 'liaison', 'unitHead', 'leadLeader', 'leadingGroup', 'verifier'];

describe('the demo', () => {
  onEveryEngine((engine) => {
    const folder = mkdtempSync(join(tmpdir(), 'bihuan-demo-'));
    const vault = openFileVault(join(folder, 'files'));
    let store: Store;
    let filled: FilledDemo;
    let refused: PromiseRejectedResult[];
    let leaves: LiveFinding[];
    let server: TestServer;
    beforeAll(async () => {
      store = await engine.open();
      const fill = () => fillDemo({ store, vault, secretKey }, operator);
      const both = await Promise.allSettled([fill(), fill()]);
      refused = both.filter((result) => result.status === 'rejected');
      filled = both.find((result) => result.status === 'fulfilled')?.value as FilledDemo;
      leaves = await store.read((tx) => leavesOf(tx, filled.rectificationId, STATES));
      server = await testServer({ store, clock: { now: () => AT } });
    }, 240_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('holds leaves in every state of the loop', () => {
      expect(leaves.length).toBeGreaterThanOrEqual(60);
      const counts = STATES.map((status) => leaves.filter((leaf) => leaf.status === status).length);
      expect(counts.every((count) => count > 0)).toBe(true);
      const parts = new Set(leaves.map(({ content }) => content.part));
      expect([...parts].sort()).toEqual(['主报告', '巡察', '意识形态', '选人用人']);
    });

    it.each(Object.entries(SEEN))('tells of what is %s', (_, isSo) => {
      expect(leaves.filter(isSo).length).toBeGreaterThan(0);
    });

    it('has every light on today', () => {
      const limits = thresholdsOn(AT.slice(0, 10), nationalCalendar);
      const lights = leaves.map((leaf) => {
        const date = openDueOf(leaf);
        return lightOf({ openDues: date ? [{ date, basis: { kind: 'plan' } }] : [] }, limits);
      });
      for (const light of ['red', 'yellow', 'green', 'none'] as const) expect(lights).toContain(light);
    });

    it('did all of it before now, on working days', () => {
      const moments = leaves.flatMap((leaf) => courseOf(leaf).progress.map(({ at }) => at));
      expect(moments.every((at) => at < AT)).toBe(true);
      expect(moments.every((at) => ![0, 6].includes(new Date(at).getUTCDay()))).toBe(true);
    });

    it('has a plan in two rounds with answered opinions, and a look-back that was committed, drawn and done', async () => {
      const state = await store.read((tx) =>
        findKnownRectification(tx, WHOLE_LEDGER, filled.rectificationId),
      );
      const opinions = state?.loop?.rounds?.flatMap(({ consultations }) =>
        consultations.flatMap((one) => one.opinions),
      );
      expect(state?.loop?.rounds).toHaveLength(2);
      expect(opinions?.map(({ answer }) => answer?.taken)).toEqual(['adopted', 'partly', 'notAdopted']);
      const [batch] = state?.loop?.batches ?? [];
      const looked = leaves.filter((leaf) => courseOf(leaf).lookBacks.length > 0).map(({ id }) => id);
      expect(looked.sort()).toEqual([...(batch?.draw?.sample ?? [])].sort());
      expect(looked).toHaveLength(4);
    });

    it('keeps the words of its papers, to be found', async () => {
      const evidence = leaves.flatMap((leaf) => courseOf(leaf).evidence);
      const pdf = evidence.find(({ mediaType }) => mediaType === 'application/pdf');
      const text = await store.read((tx) => findText(tx, pdf?.digest ?? ''));
      expect(text).toMatchObject({ state: 'read', text: expect.stringContaining('演示数据') });
    });

    it('makes the same rows again from its events, and a log that verifies', async () => {
      const { differences } = await rebuild(store, { check: true });
      expect(differences).toEqual([]);
      await sealLog(store, folder, { now: () => AT });
      const key = parsePublicKey((await logPublicKey(store)) ?? '', recordCryptos);
      const { fault, waiting } = await store.snapshot((tx) => checkLog(tx, { key, witness: null }));
      expect([fault, waiting]).toEqual([null, 0]);
    });

    it('says on every page that it is a demo', async () => {
      expect(await server.client.call('getAbout', {})).toMatchObject({ demo: true, mode: 'accounts' });
    });

    it('lets one person of each role in, with something to do', async () => {
      const roles = new Set(filled.links.flatMap((link) => link.roles));
      expect(roles.size).toBe(10);
      for (const { path, roles: held, loginName } of filled.links) {
        const { client } = testBrowser(server.app);
        const token = path.split('#')[1] ?? '';
        const { step } = await client.call('takePasswordLink', { body: { token, password: PASSWORD } });
        if (step === 'setUpSecondFactor') {
          const { secret, sealed } = await client.call('beginSecondFactor', {});
          await client.call('setSecondFactor', { body: { sealed, code: codeOf(bytesOf(secret), AT) } });
        }
        expect((await client.call('getSession', {})).step).toBe('ready');
        if (held.some((role) => LEDGER_ROLES.includes(role))) {
          const { rows } = await client.call('getDesk', { query: {} });
          expect([loginName, rows.length > 0]).toEqual([loginName, true]);
        }
      }
    }, 60_000);

    it('is put into an empty database only', async () => {
      await expect(fillDemo({ store, vault, secretKey }, operator)).rejects.toMatchObject({
        code: 'demoNeedsEmpty',
      });
    });

    it('is put in once, although two began at the same time', () => {
      expect(refused.map(({ reason }) => reason.code)).toEqual(['demoNeedsEmpty']);
    });

    it('leaves nothing behind when it is stopped half-way', async () => {
      const empty = await engine.open();
      const stopper = new AbortController();
      const onProgress = (phase: string, done: number) => {
        if (phase === 'history' && done === 40) stopper.abort();
      };
      const options = { signal: stopper.signal, onProgress };
      await expect(fillDemo({ store: empty, vault, secretKey }, operator, options)).rejects.toThrow();
      const left = await empty.read(async (tx) => [await holdsRecords(tx), await isDemo(tx)]);
      expect(left).toEqual([false, false]);
    }, 60_000);

    it('is put in by whoever runs the program or sits at it, and by nobody else', async () => {
      const empty = await engine.open();
      const nobody: Caller = { ...operator, profile: { kind: 'nobody' } };
      await expect(fillDemo({ store: empty, vault, secretKey }, nobody)).rejects.toBeInstanceOf(Refused);
    });
  });
});

const STATES = [
  ...['registered', 'underway', 'submitted', 'endorsed', 'verified', 'signedOff', 'longTerm'],
] as LiveFinding['status'][];

const returns = (leaf: LiveFinding) => courseOf(leaf).returns.map(({ kind }) => kind);
const extensions = (leaf: LiveFinding) => courseOf(leaf).extensions;

/** What eight months of believable work leave behind; each is there at least once. */
const SEEN: Record<string, (leaf: LiveFinding) => boolean> = {
  立行立改: (leaf) => courseOf(leaf).started?.immediately === true,
  退回: (leaf) => returns(leaf).includes('returned'),
  核验不通过: (leaf) => returns(leaf).includes('verificationFailed'),
  不予销号: (leaf) => returns(leaf).includes('signOffRefused'),
  撤回: (leaf) => returns(leaf).includes('withdrawn'),
  退回补课: (leaf) => returns(leaf).includes('superior'),
  同意延期: (leaf) => extensions(leaf).some(({ late, decision }) => !late && decision?.granted === true),
  不同意延期: (leaf) => extensions(leaf).some(({ decision }) => decision?.granted === false),
  逾期后延期: (leaf) => extensions(leaf).some(({ late, decision }) => late && decision?.granted === true),
  等待审批的延期: (leaf) => extensions(leaf).some(({ decision }) => decision === null),
  共同牵头: (leaf) => courseOf(leaf).concurrences.length > 0,
  签字已失效: (leaf) =>
    leaf.status === 'signedOff' && courseOf(leaf).signatures.some((signature) => signature.void !== null),
  回头看反弹: (leaf) => courseOf(leaf).lookBacks.some(({ confirmed }) => !confirmed),
  回头看巩固: (leaf) => courseOf(leaf).lookBacks.some(({ confirmed }) => confirmed),
  群众意见重启: (leaf) => courseOf(leaf).returns.some(({ cause }) => cause === 'opinion'),
  阶段已验收: (leaf) =>
    leaf.status === 'longTerm' && leaf.stages.some((stage) => stage.acceptances.length > 0),
  未落实结案: (leaf) => leaf.status === 'signedOff' && leaf.outcome.kind === 'notImplemented',
  已有一个签字: (leaf) => leaf.status === 'verified' && leaf.pending !== null,
  只有纸面: (leaf) =>
    courseOf(leaf).evidence.length > 0 &&
    courseOf(leaf).evidence.every(({ kind }) => kind === 'meeting' || kind === 'notice'),
  提示单已答复: (leaf) => courseOf(leaf).reminders.some(({ answers }) => answers.length > 0),
  提示单未答复: (leaf) => courseOf(leaf).reminders.some(({ answers }) => answers.length === 0),
  督查: (leaf) => courseOf(leaf).checks.length > 0,
  本期无变化: (leaf) => courseOf(leaf).progress.some(({ noChange }) => noChange),
  方案调整: (leaf) => courseOf(leaf).amendments.length > 0,
  替代核验单位: (leaf) => courseOf(leaf).substitutes.length > 0,
};
