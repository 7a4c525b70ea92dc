import { measure } from '@bihuan/domain/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { obey, registered } from '../testing/fictions.js';
import { summaryOf } from './finding-list-row.js';
import { listFindings } from './list-findings.js';
import { countSearchHits, searchFindings } from './search-findings.js';

describe('searching findings', () => {
  onEveryEngine((engine) => {
    const problemsWith = async (store: Store, text: string) =>
      (await store.read((tx) => searchFindings(tx, WHOLE_LEDGER, { text, limit: 50 }))).rows
        .map(summaryOf)
        .map(({ problem }) => problem);

    let ledger: Store;
    beforeAll(async () => {
      ledger = await engine.open();
      await registered(ledger, [
        { problem: '整改进展缓慢' },
        { problem: '进展改整' },
        {
          problem: '工单超期',
          measures: [measure('m1', '执行ＧＢ/T 9704标准，100%回访，改进服务'), measure('m2', '整改进度')],
        },
        { problem: '“马上就办”落实不力', introduction: '𠮷祥社区整改' },
      ]);
    });

    it.each([
      ['two characters', '整改', ['整改进展缓慢', '工单超期', '“马上就办”落实不力']],
      ['one character', '展', ['整改进展缓慢', '进展改整']],
      ['the last character of a run', '期', ['工单超期']],
      ['a longer word, whose pairs another text has in another order', '整改进展', ['整改进展缓慢']],
      ['words over a mark', '办”落', ['“马上就办”落实不力']],
      ['several words that stand in different measures', '改进 进度', ['工单超期']],
      ['letters however wide or high they are written', 'gb/t', ['工单超期']],
      ['the middle of a number', '970', ['工单超期']],
      ['a percent sign as itself', '100%回', ['工单超期']],
      ['an underscore as itself', '整_进', []],
      ['a character beyond the basic plane', '𠮷祥', ['“马上就办”落实不力']],
      ['one character beyond the basic plane', '𠮷', ['“马上就办”落实不力']],
      [
        'what a character that no text keeps stands in',
        '整\0改',
        ['整改进展缓慢', '工单超期', '“马上就办”落实不力'],
      ],
      ['words that no text has', '拆迁', []],
      ['marks only', '，。', []],
      ['nothing', ' ', []],
    ])('finds %s', async (_name, text, expected) => {
      expect(await problemsWith(ledger, text)).toEqual(expected);
      const { count } = await ledger.read((tx) => countSearchHits(tx, WHOLE_LEDGER, { text, cap: 100 }));
      expect(count).toBe(expected.length);
    });

    it('finds a word anywhere in a text of 60,000 characters', async () => {
      const store = await engine.open();
      const long = Array.from({ length: 20_000 }, (_, i) =>
        String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
      );
      const places = [0, 3_890, 3_950, 4_000, 7_799, 11_702, 19_990];
      for (const place of places) long.splice(place, 1, `标记${place}完毕`);
      await registered(store, [{ problem: '长文', measures: [measure('m1', long.join(''))] }]);
      for (const place of places) expect(await problemsWith(store, `标记${place}完毕`)).toEqual(['长文']);
    });

    it('finds a word whose hundredth unit is half of a character', async () => {
      const store = await engine.open();
      const problem = `${'整改进'.repeat(33)}𠮷祥社区`;
      await registered(store, [{ problem }]);
      expect(await problemsWith(store, problem)).toEqual([problem]);
    });

    it('follows the words when they change, and forgets a removed finding', async () => {
      const store = await engine.open();
      const { findingIds } = await registered(store, [{ problem: '台账混乱' }]);
      const [findingId = ''] = findingIds;
      await obey(store, { type: 'RewordProblem', findingId, problem: '档案缺失', reason: null });
      expect(await problemsWith(store, '台账')).toEqual([]);
      expect(await problemsWith(store, '档案')).toEqual(['档案缺失']);
      await obey(store, { type: 'RemoveFinding', findingId, reason: '误登' });
      expect(await problemsWith(store, '档案')).toEqual([]);
    });

    it('goes through the hits page by page', async () => {
      const store = await engine.open();
      await registered(
        store,
        Array.from({ length: 5 }, (_, index) => ({ problem: `整改${index}` })),
      );
      const first = await store.read((tx) => searchFindings(tx, WHOLE_LEDGER, { text: '整改', limit: 3 }));
      const rest = await store.read((tx) =>
        searchFindings(tx, WHOLE_LEDGER, { text: '整改', limit: 3, after: first.next ?? '' }),
      );
      expect([...first.rows, ...rest.rows].map(summaryOf).map(({ problem }) => problem)).toEqual(
        [0, 1, 2, 3, 4].map((n) => `整改${n}`),
      );
      expect(await store.read((tx) => countSearchHits(tx, WHOLE_LEDGER, { text: '整改', cap: 3 }))).toEqual({
        count: 3,
        capped: true,
      });
    });

    it('stays inside a rectification when its list is searched', async () => {
      const store = await engine.open();
      const { rectificationId } = await registered(store, [{ problem: '整改缓慢' }]);
      await registered(store, [{ problem: '整改拖延' }]);
      const filters = { text: '整改' };
      const question = { rectificationId, filters, sort: 'ordinal', direction: 'asc', limit: 9 } as const;
      const { rows } = await store.read((tx) => listFindings(tx, WHOLE_LEDGER, question));
      expect(rows.map((row) => [summaryOf(row).problem, row.hit?.problem])).toEqual([['整改缓慢', [[0, 2]]]]);
    });
  });
});
