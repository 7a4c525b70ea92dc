import { expect, test } from 'vitest';
import { docxFile, paragraph } from '../testing/docx-file.js';
import { HEAD, readRows, readSheets, rulesOf } from '../testing/list-rows.js';
import { xlsxFile } from '../testing/xlsx-file.js';
import { previewLists } from './preview-lists.js';
import { mappingOf, readLists } from './read-lists.js';

test('gaps are told in Chinese, with the row and what to do', async () => {
  const { notice, document } = await readRows([
    [1, '学习不深入', null, '市委书记', null, '适时'],
    [2, null, '每月检查', '市长', '市委办公室', '立行立改'],
  ]);
  expect(rulesOf(notice.diagnostics)).toEqual([
    'list-without-measures',
    'list-without-lead-unit',
    'list-due-unclear',
    'list-row-without-problem',
  ]);
  expect(notice.diagnostics[3]?.message).toContain('第 4 行');
  const [start, end] = notice.diagnostics[2]?.range ?? [0, 0];
  expect(document.text.slice(start, end)).toBe('适时');
  expect(document.text).toContain('每月检查');
});

test('a row that leaves the problem blank goes on with the one above, and says so', async () => {
  const { notice } = await readRows([
    [1, '学习不深入', '制定计划', '市委书记', '市委组织部', '立行立改'],
    [null, null, '每月检查', null, null, null],
  ]);
  expect(notice.items[0]?.measures).toHaveLength(2);
  expect(rulesOf(notice.diagnostics)).toEqual(['list-problem-carried']);
});

test('cells that are merged across columns or over problems are told', async () => {
  const { notice } = await readRows(
    [
      [1, '学习不深入', '制定计划', '市委书记', null, '立行立改'],
      [null, null, null, '市委书记', '市委组织部', null],
      [2, '联系基层少', '每季度下访', '市长', '市委办公室', '长期坚持'],
    ],
    ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3'],
  );
  expect(rulesOf(notice.diagnostics)).toContain('list-merged-across');
});

test('columns that nobody knows are listed and kept in the text', async () => {
  const rows = [
    ['序号', '问题', '经费预算'],
    [1, '学习不深入', '12万元'],
  ];
  const bytes = xlsxFile([{ name: '清单', rows }]);
  const preview = await previewLists(bytes);
  expect(preview.sheets[0]?.columns[2]).toEqual({
    index: 3,
    header: '经费预算',
    field: null,
    sample: ['12万元'],
  });
  expect((await readLists(bytes, mappingOf(preview))).document.text).toContain('经费预算：12万元');
});

test('the user may decide otherwise than we guessed', async () => {
  const rows = [
    ['序号', '问题', '情形'],
    [1, '学习不深入', '制定计划'],
  ];
  const bytes = xlsxFile([{ name: '清单', rows }]);
  const columns = [
    { index: 2, field: 'problem' as const },
    { index: 3, field: 'measure' as const },
  ];
  const { notice } = await readLists(bytes, [{ sheet: '清单', columns }]);
  expect(notice.items[0]?.measures[0]?.text).toBe('制定计划');
});

test('the status column is read, else a short progress', async () => {
  const rows = [
    ['问题', '完成情况'],
    ['甲问题', '已完成'],
    ['乙问题', '正在推进'],
    ['丙问题', '召开会议，印发文件，正在按计划推进各项工作。'],
  ];
  const { notice } = await readSheets([{ name: '清单', rows }]);
  expect(notice.items.map(({ status }) => status)).toEqual(['completed', 'ongoing', 'unspecified']);
});

test('a workbook without lists, another kind of file and a secret one are refused', async () => {
  const bytes = xlsxFile([
    {
      name: '工资表',
      rows: [
        ['姓名', '金额'],
        ['甲', 1],
      ],
    },
  ]);
  const preview = await previewLists(bytes);
  expect(preview.sheets[0]?.headerRows).toEqual([]);
  await expect(readLists(bytes, mappingOf(preview))).rejects.toMatchObject({ code: 'noLists' });
  await expect(previewLists(docxFile({ body: paragraph('甲') }))).rejects.toMatchObject({
    code: 'wrongType',
  });
  const secret = xlsxFile([{ name: '清单', rows: [['机密★1年'], HEAD] }]);
  await expect(previewLists(secret)).rejects.toMatchObject({ code: 'classifiedText' });
});

test('merges that are declared over and over are refused', async () => {
  const merges = Array.from({ length: 6000 }, () => 'A1:XFD1048576');
  const rows = [[...Array.from({ length: 200 }, (_, at) => `列${at}`)]];
  await expect(previewLists(xlsxFile([{ name: '清单', rows, merges }]))).rejects.toMatchObject({
    code: 'tooManyCells',
  });
});
