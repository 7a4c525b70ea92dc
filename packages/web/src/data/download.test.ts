import { expect, test } from 'vitest';
import { fileNameOf } from './download.js';

test('the Chinese name of a file wins over its plain one', () => {
  const header = 'attachment; filename="ledger.xlsx"; filename*=UTF-8\'\'%E5%8F%B0%E8%B4%A6.xlsx';
  expect(fileNameOf(header, '其他')).toBe('台账.xlsx');
});

test('a plain name is taken, and a missing one replaced', () => {
  expect(fileNameOf('attachment; filename=notice.docx', '其他')).toBe('notice.docx');
  expect(fileNameOf(null, '通报.docx')).toBe('通报.docx');
});
