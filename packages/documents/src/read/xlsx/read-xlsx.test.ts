import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { type SheetParts, xlsxFile } from '../../testing/xlsx-file.js';
import { sourceOf } from '../document-text.js';
import { readDocument } from '../read-document.js';

const read = (sheets: SheetParts[], options = {}) => readDocument(xlsxFile(sheets, options), '清单.xlsx');

test('rows become lines and cells are parted by tabs, columns that are empty throughout left out', async () => {
  const rows = [
    ['序号', null, '问题'],
    [1, null, '学习不深入'],
    [null, null, '联系少'],
  ];
  expect((await read([{ name: '清单', rows }])).text).toBe('序号\t问题\n1\t学习不深入\n\t联系少');
});

test('dates are written in Chinese words, as exact as the cell shows them', async () => {
  const rows = [[{ serial: 46295 }, { serial: 46295, format: 'month' as const }, 46295, 0.1 + 0.2]];
  expect((await read([{ name: '清单', rows }])).text).toBe('2026年9月30日\t2026年9月\t46295\t0.3');
});

test('the 1904 date system is honoured', async () => {
  const rows = [[{ serial: 46295 - 1462 }]];
  expect((await read([{ name: '清单', rows }], { date1904: true })).text).toBe('2026年9月30日');
});

test('each cell has its mark, and each sheet of several its name', async () => {
  const { text, marks } = await read([
    {
      name: '问题清单',
      rows: [
        ['序号', '问题'],
        [1, '学习不深入'],
      ],
    },
    { name: '责任清单', rows: [['序号'], [1]] },
  ]);
  expect(text).toBe('问题清单\n序号\t问题\n1\t学习不深入\n责任清单\n序号\n1');
  expect(sourceOf(marks, text.indexOf('学习'))?.cell).toEqual({ sheet: '问题清单', row: 2, column: 2 });
});

test('hidden sheets are left out, and the note names them', async () => {
  const { text, notes } = await read([
    { name: '清单', rows: [['正文']] },
    { name: '草稿', rows: [['旧稿']], state: 'hidden' },
  ]);
  expect(text).toBe('正文');
  expect(notes.join()).toContain('草稿');
});

test('formulas show their values, faults nothing, truth values 是 and 否', async () => {
  const raw =
    '<row r="1"><c r="A1" t="str"><f>B1&amp;""</f><v>甲_x000D_\n乙</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" s="3"><v>0.955</v></c></row>';
  expect((await read([{ name: '清单', raw }])).text).toBe('甲\n乙\t是\t95.5%');
});

test('cells without an address follow each other', async () => {
  const raw =
    '<row><c t="str"><v>甲</v></c><c t="str"><v>乙</v></c></row><row><c t="str"><v>丙</v></c></row>';
  expect((await read([{ name: '清单', raw }])).text).toBe('甲\t乙\n丙');
});

test('the sample workbook gives the same words as an independent reader', async () => {
  const { readFileSync } = await import('node:fs');
  const path = new URL('../../../../../samples/lists/three-lists.xlsx', import.meta.url);
  const { text } = await readDocument(new Uint8Array(readFileSync(path)), '三张清单.xlsx');
  const [sheet] = await readExcelFile(readFileSync(path));
  const words = sheet?.data.flat().filter((value) => typeof value === 'string') ?? [];
  expect(words.length).toBeGreaterThan(300);
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
});
