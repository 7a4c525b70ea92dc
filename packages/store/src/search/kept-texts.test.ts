import { measure } from '@bihuan/domain/testing';
import { describe, expect, it } from 'vitest';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { searchFindings } from '../queries/search-findings.js';
import { onEveryEngine } from '../testing/engines.js';
import { registered } from '../testing/fictions.js';

describe('the texts of a finding, cut out of its state', () => {
  onEveryEngine((engine) => {
    it.each([
      ['no introduction and no measures', { introduction: null, measures: [] }],
      [
        'quotation marks and what else stands in JSON',
        { introduction: '称"introduction":"无",\\"problemRange":' },
      ],
      ['lines and characters of two units', { introduction: '𠮷祥\n', measures: [measure('m1', '𠮷祥"\\')] }],
      ['words of every member', { documents: [], number: ',"problemRange":', section: '"introduction":' }],
    ])('are whole: %s', async (_name, changes) => {
      const store = await engine.open();
      const problem = '采砂,"problemRange":{"introduction":"𠮷"}整改';
      await registered(store, [{ ...changes, problem }]);
      const { rows } = await store.read((tx) =>
        searchFindings(tx, WHOLE_LEDGER, { text: '采砂 整改', limit: 9 }),
      );
      const end = problem.length;
      expect(rows.map(({ hit }) => hit)).toEqual([
        {
          problem: [
            [0, 2],
            [end - 2, end],
          ],
          excerpt: null,
        },
      ]);
    });

    it('are shown as they were written', async () => {
      const store = await engine.open();
      const introduction = '称"introduction":"无",\\"problemRange":整改Ａ';
      await registered(store, [{ introduction, measures: [measure('m1', '改进"', { marker: '一是' })] }]);
      const shown = async (text: string) => {
        const { rows } = await store.read((tx) => searchFindings(tx, WHOLE_LEDGER, { text, limit: 9 }));
        return rows.map(({ hit }) => [hit?.excerpt?.place, hit?.excerpt?.marker, hit?.excerpt?.text]);
      };
      expect(await shown('整改a')).toEqual([['introduction', null, introduction]]);
      expect(await shown('改进')).toEqual([['m1', '一是', '改进"']]);
    });

    it('are asked for a letter of their own, not of the index', async () => {
      const store = await engine.open();
      await registered(store, [{ problem: '甲' }, { problem: '以i开头' }]);
      const { rows } = await store.read((tx) => searchFindings(tx, WHOLE_LEDGER, { text: 'I', limit: 9 }));
      expect(rows.map(({ hit }) => hit?.problem)).toEqual([[[1, 2]]]);
    });
  });
});
