import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { xlsxFile } from '../testing/xlsx-file.js';
import { readOrganisation } from './read-organisation.js';
import { type OrganisationRows, writeOrganisation } from './write-organisation.js';

const NOTHING: OrganisationRows = { 单位: [], 人员: [], 任职: [], 角色: [] };

describe('the workbook of an organisation', () => {
  it('is read back as it was written, whatever its cells begin with', async () => {
    const names = ['云岭市水务局', '=cmd|calc!A1', '+86', '-1', '@SUM(A1)', '\t=1'];
    const rows = names.map((名称, index) => ({ 编号: `u${index}`, 名称, 层级: '单位' }));
    const bytes = await writeOrganisation({ ...NOTHING, 单位: rows });
    const { sheets, problems } = await readOrganisation(bytes);
    expect(problems).toEqual([]);
    expect(sheets.单位.map(({ cells }) => cells.名称)).toEqual(names.map((name) => name.trim()));
  });

  it('holds no formula, and keeps what looks like one text when the cell is edited', async () => {
    const bytes = await writeOrganisation({ ...NOTHING, 人员: [{ 姓名: '=HYPERLINK("http://x")' }] });
    const parts = unzipSync(bytes);
    const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
    for (const name of sheets) expect(strFromU8(parts[name] as Uint8Array)).not.toContain('<f>');
    const styles = strFromU8(parts['xl/styles.xml'] as Uint8Array);
    expect(styles).toMatch(/numFmtId="49"|formatCode="@"/);
  });

  it('takes dates as offices write them', async () => {
    const head = ['人员', '单位', '职务', '任职日期'];
    const days = ['2026-03-05', '2026/3/5', '2026.3.5', '2026年3月5日', { serial: 46086 }];
    const rows = [head, ...days.map((day) => ['顾长风', '云岭市', '科长', day])];
    const { sheets, problems } = await readOrganisation(xlsxFile([{ name: '任职', rows }]));
    expect(problems).toEqual([]);
    expect(sheets.任职.map(({ cells }) => cells.任职日期)).toEqual(Array(5).fill('2026-03-05'));
  });

  it('tells sheet, row and column of what is missing, misread or unknown', async () => {
    const rows = [
      ['名称', '层级', '颜色', '撤销日期', '备注'],
      ['云岭市', '', null, '去年', '不看'],
    ];
    const { problems } = await readOrganisation(xlsxFile([{ name: '单位', rows }]));
    expect(problems.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['单位', 1, '颜色'],
      ['单位', 2, '层级'],
      ['单位', 2, '撤销日期'],
    ]);
    for (const { message } of problems) expect(message).toMatch(/[\u4e00-\u9fff].*。$/);
  });

  it('says which sheets it expects where there is none of them', async () => {
    const { problems } = await readOrganisation(xlsxFile([{ name: 'Sheet1', rows: [['甲']] }]));
    expect(problems[0]?.message).toContain('应有名为“单位”');
  });
});
