import { findFinding, WHOLE_LEDGER } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../../testing/signed-in.js';
import { type BodiesServer, twoBodiesServer } from '../../testing/two-bodies-server.js';

describe('names in a ledger', () => {
  onEveryEngine((engine) => {
    let server: BodiesServer;
    const as: BodiesServer['as'] = (who) => server.as(who);
    const near = () => ({ params: { rectificationId: server.bodies.near.rectificationId } });
    const unmatched = async (query = {}) => as('office').call('listUnmatchedParties', { ...near(), query });
    const content = async (findingId: string) =>
      (await server.store.read((tx) => findFinding(tx, WHOLE_LEDGER, findingId)))?.content;

    beforeAll(async () => {
      server = await twoBodiesServer(await engine.open());
    });

    it('are told with what they may mean, and nothing is matched by that', async () => {
      const { rows } = await as('noRole').call('suggestParties', {
        body: { names: ['青石县教育局', '不知道是谁'] },
      });
      expect(rows).toMatchObject([
        { text: '青石县教育局', suggestions: [{ partyId: server.bodies.units.bureau, kind: 'unit' }] },
        { text: '不知道是谁', suggestions: [] },
      ]);
      expect(rows[0]?.suggestions[0]?.reasons).toContain('与单位全称一致');
      const before = await unmatched();
      expect(before.rows.map(({ text }) => text)).toContain('青石县密电室');
      expect(await unmatched()).toEqual(before);
      const body = { names: ['青石县教育局'] };
      expect(await failureOf(as('nobody').call('suggestParties', { body }))).toBe('401 signInNeeded');
    });

    it('are listed page by page, for the office of the ledger only', async () => {
      const { rows, total } = await unmatched();
      expect(rows).toHaveLength(total);
      const paged: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await unmatched({ limit: 1, ...(after && { after }) });
        paged.push(...page.rows.map(({ text }) => text));
        if (page.next === null) break;
        after = page.next;
      }
      expect(paged).toEqual(rows.map(({ text }) => text));
      const foreign = as('officeOfFar').call('listUnmatchedParties', { ...near(), query: {} });
      expect(await failureOf(foreign)).toBe('404 unknownRectification');
      const reader = as('liaison').call('listUnmatchedParties', { ...near(), query: {} });
      expect(await failureOf(reader)).toBe('403 notYourRole');
    });

    it('are not asked for where the plan says that there is none', async () => {
      const findingId = server.bodies.near.findings.led;
      const before = await unmatched();
      const { version } = await as('office').call('getFinding', { params: { findingId } });
      const participatingUnits = [{ text: '无参与单位' }, { text: '各乡镇' }];
      const body = { version, changes: { participatingUnits }, reason: '补充参与单位' };
      await as('office').call('correctFinding', { params: { findingId }, body });
      const { rows, total } = await unmatched();
      expect(rows.map(({ text }) => text)).toEqual(expect.arrayContaining(['各乡镇']));
      expect(rows.map(({ text }) => text)).not.toContain('无参与单位');
      expect(total).toBe(before.total + 1);
    });

    it('are matched where they stand unmatched when somebody says so, words untouched', async () => {
      const { section, bureau } = server.bodies.units;
      const body = { text: '青石县密电室', kind: 'unit' as const, partyId: section };
      expect(await as('office').call('confirmParty', { ...near(), body })).toEqual({ findings: 1 });
      const restricted = await content(server.bodies.near.findings.restricted);
      expect(restricted?.leadUnits).toEqual([{ text: '青石县密电室', partyId: section }]);
      expect((await unmatched()).rows.map(({ text }) => text)).not.toContain('青石县密电室');
      const again = await as('office').call('confirmParty', {
        ...near(),
        body: { ...body, partyId: bureau },
      });
      expect(again).toEqual({ findings: 0 });
    });

    it('are matched to nothing that is not on record, and by nobody from outside', async () => {
      const body = (partyId: string, kind: 'unit' | 'person' = 'unit') => ({ text: '甲', kind, partyId });
      const confirm = (who: 'office' | 'officeOfFar' | 'liaison', given: ReturnType<typeof body>) =>
        as(who).call('confirmParty', { ...near(), body: given });
      expect(await failureOf(confirm('office', body('nowhere')))).toBe('404 unknownUnit');
      const { postId } = server.bodies.people.leadLeader;
      expect(await failureOf(confirm('office', body(postId)))).toBe('404 unknownUnit');
      const known = body(server.bodies.units.bureau);
      expect(await failureOf(confirm('officeOfFar', known))).toBe('404 unknownRectification');
      expect(await failureOf(confirm('liaison', known))).toBe('403 notYourRole');
    });
  });
});
