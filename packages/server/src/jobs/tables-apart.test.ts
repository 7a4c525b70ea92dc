import { readDocument } from '@bihuan/documents';
import { describe, expect, it } from 'vitest';
import { writeTablesApart } from './tables-apart.js';

describe('a workbook of many rows', () => {
  it('is written in a thread of its own, as a small one is written at once', async () => {
    for (const count of [3, 600]) {
      const rows = Array.from({ length: count }, (_, index) => [`第${index}行`, null]);
      const columns = [
        { header: '行', width: 10, required: true },
        { header: '空', width: 10, of: () => null },
      ];
      const bytes = await writeTablesApart([{ name: '表', columns, rows }]);
      const { text } = await readDocument(bytes, '表.xlsx');
      expect(text.split('\n')).toHaveLength(count + 1);
      expect(text).toContain(`第${count - 1}行`);
    }
  });
});
