import { findFinding, WHOLE_LEDGER } from '@bihuan/store';
import { behind, onEveryEngine } from '@bihuan/store/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { type BodiesServer, twoBodiesServer } from '../../testing/two-bodies-server.js';

describe('ending a post at the same moment', () => {
  onEveryEngine((engine) => {
    let server: BodiesServer;
    let successor = '';
    beforeEach(async () => {
      server = await twoBodiesServer(await engine.open());
      const posts = [{ unitId: server.bodies.units.near, title: '科长', from: '2026-08-01' }];
      const { postIds } = await server.as('office').call('registerPerson', {
        body: { name: '程一鸣', posts },
      });
      successor = postIds[0] ?? '';
    });

    const office = () => server.as('office');
    const findingId = () => server.bodies.near.findings.leader;
    const leaver = () => server.bodies.people.leadLeader;
    const leaders = () =>
      server.store.read(
        async (tx) => (await findFinding(tx, WHOLE_LEDGER, findingId()))?.content.leadLeaders,
      );
    /** The deed as it is asked for now: with the version that is seen before anything is let go. */
    async function ending() {
      const { personId, postId } = leaver();
      const { version } = await office().call('getPerson', { params: { personId } });
      const key = { findingId: findingId(), measureId: null, role: 'leadLeader' } as const;
      const handOver = [{ ...key, successorPostId: successor }];
      return () =>
        office().call('endPost', {
          params: { personId, postId },
          body: { version, to: '2026-09-01', handOver },
        });
    }

    it('writes over no name that is confirmed in the same list meanwhile', async () => {
      const params = { findingId: findingId() };
      const { version, content } = await office().call('getFinding', { params });
      const leadLeaders = [...content.leadLeaders, { text: '县委书记' }];
      const body = { version, reason: '补录', changes: { leadLeaders } };
      await office().call('correctFinding', { params, body });
      const secretary = server.bodies.people.office.postId;
      const confirm = () =>
        office().call('confirmParty', {
          params: { rectificationId: server.bodies.near.rectificationId },
          body: { text: '县委书记', kind: 'person', partyId: secretary },
        });
      const ends = await behind(
        server.store,
        ({ db, engine: { lockRows } }) =>
          lockRows(db.selectFrom('findings').select('id').where('id', '=', findingId())).execute(),
        [confirm, await ending()],
      );
      expect(ends).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
      expect(await leaders()).toEqual([
        { text: '程一鸣', partyId: successor },
        { text: '县委书记', partyId: secretary },
      ]);
    });

    it('is done once when it is asked for twice, and hands the duties over once', async () => {
      const [one, other] = [await ending(), await ending()];
      const ends = await behind(
        server.store,
        ({ db, engine: { lockRows } }) =>
          lockRows(db.selectFrom('people').select('id').where('id', '=', leaver().personId)).execute(),
        [one, other],
      );
      expect(ends).toMatchObject([
        { status: 'fulfilled' },
        { status: 'rejected', reason: { code: 'staleVersion' } },
      ]);
      expect(await leaders()).toEqual([{ text: '程一鸣', partyId: successor }]);
    });
  });
});
