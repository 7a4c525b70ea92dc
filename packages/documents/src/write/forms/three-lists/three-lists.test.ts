import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../read/read-document.js';
import { paperText } from '../../testing/paper-text.js';
import { CONTEXT, HEADER, underway, verified } from '../../testing/sample-loop.js';
import { sheetGrid } from '../../testing/sheet-grid.js';
import { element, elements, parsePart, xmlParts } from '../../testing/xml-part.js';
import { writeThreeListsDocx, writeThreeListsXlsx } from './write-three-lists.js';

const findings = [
  underway('f0', { level: 2, number: '3', problem: '项目资金管理不严', measures: [] }),
  verified({ parentId: 'f0' }),
  underway('f2', { parentId: 'f0', number: '3-2', problem: '=1+1 台账不全', measures: [] }),
];
const LISTS = { header: HEADER, findings, printedOn: '2026-08-31', at: CONTEXT.at };

describe('the three lists', () => {
  it('are a sheet each, that other programs read', async () => {
    const { text } = await readDocument(await writeThreeListsXlsx(LISTS), '三张清单.xlsx');
    expect(text).toContain(
      '3-1\t主报告\t民生领域\t具体表现\t部分道路改造资金沉淀，项目推进缓慢\t已核验，待签字',
    );
    expect(text).toMatch(/3-1\t.*\t清理收回沉淀资金\t沉淀资金全部收回\t资金\t.*\t完成/);
    expect(text).toMatch(/3-1\t.*\t分管副市长、市委常委、秘书长\t市住建局、市财政局/);
    expect(text).toContain('（还没有整改措施）');
  });

  it('give tasks and duties to leaves only, and no state to what lies above them', async () => {
    const { text } = await readDocument(await writeThreeListsXlsx(LISTS), '三张清单.xlsx');
    expect(text.match(/项目资金管理不严/g)).toHaveLength(1);
    expect(text).toMatch(/项目资金管理不严(\t)?\n/);
  });

  it('put the goal beside the tasks, where a finding has one', async () => {
    const withGoal = {
      ...LISTS,
      findings: [verified({ goal: '资金全部收回并按期使用' }), underway('f2', {})],
    };
    const { text } = await readDocument(await writeThreeListsXlsx(withGoal), '三张清单.xlsx');
    expect(text).toMatch(/3-1\t.*\t资金全部收回并按期使用\t.*清理收回沉淀资金/);
    const without = await readDocument(await writeThreeListsXlsx(LISTS), '三张清单.xlsx');
    expect(without.text).not.toContain('整改目标');
  });

  it('keep what looks like a formula text when it is edited', async () => {
    const grid = sheetGrid(await writeThreeListsXlsx(LISTS));
    const cell = [...grid.cells.values()].find(({ value }) => value === '=1+1 台账不全');
    expect(cell?.format).toBe('@');
    expect(elements(grid.sheet, 'f')).toEqual([]);
  });

  it('print on a sheet that lies across', () => {
    const docx = writeThreeListsDocx(LISTS);
    const document = parsePart(xmlParts(docx)['word/document.xml'] as string);
    expect(element(document, 'w:pgSz').attributes['w:orient']).toBe('landscape');
    expect(paperText(docx)).toContain('登记3个，其中须整改的末级问题2个');
    expect(paperText(docx)).toMatch(/一、问题清单[\s\S]*二、任务清单[\s\S]*三、责任清单/);
  });

  it('can be empty', async () => {
    const empty = { ...LISTS, findings: [] };
    expect(paperText(writeThreeListsDocx(empty))).toContain('没有任务。');
    const { text } = await readDocument(await writeThreeListsXlsx(empty), '三张清单.xlsx');
    expect(text).toContain('没有问题。');
  });
});
