import { readDocument } from '@bihuan/documents';
import { findFinding, findingHistory, WHOLE_LEDGER } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../testing/signed-in.js';
import { type BodiesServer, twoBodiesServer } from '../../testing/two-bodies-server.js';

const TO = '2026-09-01';

describe('ending a post that holds duties', () => {
  onEveryEngine((engine) => {
    let server: BodiesServer;
    let leaver = { personId: '', postId: '' };
    let successor = { id: '', postIds: [''] };
    const as: BodiesServer['as'] = (who) => server.as(who);
    const sheet = (who: Parameters<typeof as>[0]) =>
      as(who).call('getHandOverSheet', { params: leaver, query: { on: TO } });
    const version = async () => {
      const { personId } = leaver;
      return (await as('systemAdmin').call('getPerson', { params: { personId } })).version;
    };
    const finding = () =>
      server.store.read(async (tx) => {
        const id = server.bodies.near.findings.leader;
        const found = await findFinding(tx, WHOLE_LEDGER, id);
        const history = await findingHistory(tx, WHOLE_LEDGER, id, { limit: 1 });
        if (!found) throw new Error('the finding is there');
        return { content: found.content, last: history.rows[0] };
      });
    const end = async (who: Parameters<typeof as>[0], handOver: object[] = []) =>
      as(who).call('endPost', {
        params: leaver,
        body: { version: await version(), to: TO, handOver: handOver as [] },
      });

    beforeEach(async () => {
      server = await twoBodiesServer(await engine.open());
      leaver = server.bodies.people.leadLeader;
      const posts = [{ unitId: server.bodies.units.near, title: '科长', from: '2026-08-01' }];
      successor = await as('office').call('registerPerson', { body: { name: '程一鸣', posts } });
    });

    it('shows the office what is held and who may take it over, and the administrator only how much', async () => {
      const { lines, hidden, candidates, person } = await sheet('office');
      expect(person.name).toBe('leadLeader');
      expect(lines).toMatchObject([
        { findingId: server.bodies.near.findings.leader, role: 'leadLeader', measureId: null },
      ]);
      expect(hidden).toBe(0);
      expect(candidates.map(({ person: one }) => one.name)).toContain('程一鸣');
      const seen = await sheet('systemAdmin');
      expect(seen).toMatchObject({ lines: [], hidden: 1 });
      expect(await failureOf(sheet('officeOfFar'))).toBe('403 outsideYourScope');
      expect(await failureOf(sheet('leadLeader'))).toBe('403 notYourRole');
      expect(await failureOf(sheet('nobody'))).toBe('401 signInNeeded');
    });

    it('is refused while a duty has no successor, and does not tell its words to whoever may not read them', async () => {
      expect(await failureOf(end('office'))).toBe('409 dutyWithoutHolder');
      const told = await end('systemAdmin').catch((error: Error) => error.message);
      expect(told).toContain('还有 1 项责任');
      const { content } = await finding();
      expect(told).not.toContain(content.problem);
      expect(content.leadLeaders[0]?.partyId).toBe(leaver.postId);
    });

    it('moves the duties to the successor by a recorded deed, and ends the post, at once', async () => {
      const key = {
        findingId: server.bodies.near.findings.leader,
        measureId: null,
        role: 'leadLeader' as const,
      };
      await end('office', [{ ...key, successorPostId: successor.postIds[0] }]);
      const after = await finding();
      expect(after.content.leadLeaders).toEqual([{ text: '程一鸣', partyId: successor.postIds[0] }]);
      expect(after.last).toMatchObject({ type: 'FindingCorrected', data: { reason: '责任交接' } });
      const { personId } = server.bodies.people.office;
      expect(after.last?.actor).toMatchObject({ kind: 'person', personId });
      const { posts } = await as('office').call('getPerson', { params: { personId: leaver.personId } });
      expect(posts[0]?.to).toBe(TO);
      expect((await sheet('office')).lines).toEqual([]);
    });

    it('is refused to a successor who is the leaver, or is in no post then; nothing is changed', async () => {
      const key = {
        findingId: server.bodies.near.findings.leader,
        measureId: null,
        role: 'leadLeader' as const,
      };
      const toHimself = end('office', [{ ...key, successorPostId: leaver.postId }]);
      expect(await failureOf(toHimself)).toBe('422 successorNotFit');
      const toNobody = end('office', [{ ...key, successorPostId: 'nobody' }]);
      expect(await failureOf(toNobody)).toBe('409 dutyWithoutHolder');
      const byAdmin = end('systemAdmin', [{ ...key, successorPostId: successor.postIds[0] }]);
      expect(await failureOf(byAdmin)).toBe('403 notYourRole');
      const { content } = await finding();
      expect(content.leadLeaders[0]?.partyId).toBe(leaver.postId);
      const { posts } = await as('office').call('getPerson', { params: { personId: leaver.personId } });
      expect(posts[0]?.to).toBeNull();
    });

    it('has a sheet to be signed, in Word and in Excel', async () => {
      for (const format of ['docx', 'xlsx'] as const) {
        const { personId, postId } = leaver;
        const url = `/api/people/${personId}/posts/${postId}/hand-over.${format}?on=${TO}`;
        const response = await server.get('office', url);
        expect(response.statusCode).toBe(200);
        const { text } = await readDocument(response.rawPayload, `交接单.${format}`);
        expect(text).toContain('青石县 科长 leadLeader自2026年9月1日起');
        expect((await server.get('officeOfFar', url)).statusCode).toBe(403);
      }
    });
  });
});
