import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { importedText } from '../../testing/imported.js';
import { SHORT_NOTICE } from '../../testing/notices.js';
import { type TestServer, testServer } from '../../testing/test-server.js';

const OTHER_NOTICE = SHORT_NOTICE.replaceAll('松涧区', '青屿县').replace('山塘水库', '渔港码头');

onEveryEngine((engine) => {
  describe('the ledger', () => {
    let server: TestServer;
    let rectificationId = '';

    beforeAll(async () => {
      server = await testServer({ store: await engine.open() });
      rectificationId = await importedText(server.client, SHORT_NOTICE);
      await importedText(server.client, OTHER_NOTICE);
    });

    const numbers = async (query: Parameters<typeof list>[0]) =>
      (await list(query)).rows.map(({ number }) => number);
    const list = (query: { [key: string]: unknown }) =>
      server.client.call('listFindings', { params: { rectificationId }, query });

    it('is told in the order of the notice', async () => {
      const { rows, next, matched } = await list({});
      expect(
        rows.map(({ number, measureCount, figureCount, documentCount }) => [
          number,
          measureCount,
          figureCount,
          documentCount,
        ]),
      ).toEqual([
        ['1', 2, 3, 1],
        ['2', 2, 2, 0],
        ['3', 2, 3, 0],
      ]);
      expect({ next, matched }).toEqual({ next: null, matched: 3 });
    });

    it('is followed page by page', async () => {
      const first = await list({ limit: 2 });
      expect(first.rows).toHaveLength(2);
      expect(await numbers({ limit: 2, after: first.next ?? '' })).toEqual(['3']);
      expect(await numbers({ direction: 'desc' })).toEqual(['3', '2', '1']);
    });

    it('is filtered by what is reported, by section, level and part', async () => {
      expect(await numbers({ reportedStatus: 'ongoing' })).toEqual(['3']);
      expect(await numbers({ reportedStatus: ['ongoing', 'completed'] })).toEqual(['1', '2', '3']);
      expect(await numbers({ section: '已完成整改的事项' })).toEqual(['1', '2']);
      expect(await numbers({ level: 2 })).toEqual([]);
      expect(await numbers({ part: '选人用人' })).toEqual([]);
    });

    it('is filtered by who leads and by what is due', async () => {
      const { rows } = await list({});
      const due = { kind: 'date' as const, date: '2032-06-30', wording: null };
      await server.client.call('correctFinding', {
        params: { findingId: rows[2]?.id ?? '' },
        body: {
          version: 1,
          reason: '补牵头',
          changes: { leadUnits: [{ text: '区水利局' }], completionDue: due },
        },
      });
      expect(await numbers({ leadUnit: '区水利局' })).toEqual(['3']);
      expect(await numbers({ dueBefore: '2032-06-30' })).toEqual(['3']);
      expect(await numbers({ dueAfter: '2032-07-01' })).toEqual([]);
      expect(await numbers({ sort: 'completionDue' })).toEqual(['3', '1', '2']);
      const counts = await server.client.call('countLedger', { params: { rectificationId } });
      expect(counts.leadUnits).toEqual(['区水利局']);
    });

    it('is searched in problems and measures, and marks the words', async () => {
      const { rows } = await list({ q: '停车' });
      expect(rows.map(({ number }) => number)).toEqual(['2']);
      expect(rows[0]?.hit?.problem).toEqual([[4, 6]]);
      const [byMeasure] = (await list({ q: '除险加固' })).rows;
      expect(byMeasure).toMatchObject({ number: '3', hit: { excerpt: { label: '措施（1）' } } });
      expect(await numbers({ q: '没有这样的词' })).toEqual([]);
    });

    it('is searched over all rectifications', async () => {
      const { rows } = await server.client.call('searchFindings', { query: { q: '除险加固' } });
      expect(rows.map(({ problem }) => problem)).toEqual([
        '山塘水库维修养护不及时',
        '渔港码头维修养护不及时',
      ]);
      expect((await server.client.call('searchFindings', { query: { q: '渔港' } })).rows).toHaveLength(1);
    });
  });
});
