import { describe, expect, it } from 'vitest';
import { readDocument } from '../read/read-document.js';
import { type HandOverFile, writeHandOverDocx, writeHandOverXlsx } from './hand-over-sheet.js';

const SHEET: HandOverFile = {
  ...{ name: '顾长风', unit: '云岭市水务局', title: '局长', on: '2026-09-01', hidden: 2 },
  lines: [
    { words: '3 河道清淤不及时', role: 'leadUnit', ofMeasure: false, successor: '副局长 沈知秋' },
    { words: '=1+1 台账不全', role: 'responsiblePerson', ofMeasure: true, successor: null },
  ],
};
const AT = { at: '2026-08-25T02:42:00.000Z' };

describe('the hand-over sheet', () => {
  it('is a Word file that names every duty, who takes it over, and what is still open', async () => {
    const { text } = await readDocument(await writeHandOverDocx(SHEET, AT), '责任交接单.docx');
    expect(text).toContain('云岭市水务局 局长 顾长风自2026年9月1日起不再担任此职');
    expect(text).toContain('1．3 河道清淤不及时（牵头单位）　接手人：副局长 沈知秋');
    expect(text).toContain('台账不全（责任人（措施））　接手人：（待定）');
    expect(text).toContain('另有2项责任在别的整改工作里');
    expect(text).toContain('移交人');
  });

  it('is a workbook with a row for each, and no formula in it', async () => {
    const { text } = await readDocument(await writeHandOverXlsx(SHEET, AT), '责任交接单.xlsx');
    expect(text.split('\n').slice(0, 3)).toEqual([
      '序号\t问题\t责任\t接手人\t签字',
      '1\t3 河道清淤不及时\t牵头单位\t副局长 沈知秋',
      '2\t=1+1 台账不全\t责任人（措施）\t（待定）',
    ]);
  });
});
