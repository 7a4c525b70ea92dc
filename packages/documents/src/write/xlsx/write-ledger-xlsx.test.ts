import { describe, expect, it } from 'vitest';
import { fieldOfHeader } from '../../lists/list-field.js';
import { officeNote, printedByOffice, withoutOffice } from '../testing/office.js';
import { pdfLines } from '../testing/pdf-lines.js';
import { findingWith, measureWith, SAMPLE_LEDGER } from '../testing/sample-ledger.js';
import { columnUnder, sheetGrid } from '../testing/sheet-grid.js';
import { element, elements } from '../testing/xml-part.js';
import { writeLedgerXlsx } from './write-ledger-xlsx.js';

const written = await writeLedgerXlsx(SAMPLE_LEDGER);
const grid = sheetGrid(written);
const under = (header: string) => columnUnder(grid, header);

const DAY = 86_400_000;
/** Excel's number for a day. */
const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY + 25_569;

async function gridOf(findings: typeof SAMPLE_LEDGER.findings) {
  return sheetGrid(await writeLedgerXlsx({ ...SAMPLE_LEDGER, findings }));
}

describe('the head', () => {
  it('names the body, and tells team, dates and counts by level', () => {
    expect(grid.cells.get('A1')?.value).toBe('云岭市巡视整改台账');
    expect(grid.cells.get('A2')?.value).toBe(
      '被巡视党组织：云岭市　巡视情况：十三届省委第二轮巡视 省委第九巡视组　反馈日期：2025年8月4日　' +
        '问题2个、具体表现1个、措施4条　已完成整改1个、持续推进1个（通报所述，未经核验）　制表日期：2025年9月1日',
    );
    expect(grid.merges).toEqual(expect.arrayContaining(['A1:P1', 'A2:P2']));
  });

  it('has the columns that offices know', () => {
    const headers = [...grid.cells].filter(([at]) => /^[A-Z]3$/.test(at)).map(([, { value }]) => value);
    expect(headers).toEqual([
      ...[
        '序号',
        '方面',
        '反馈问题',
        '级别',
        '整改状态（通报所述，未经核验）',
        '整改措施',
        '牵头领导',
        '牵头单位',
        '参与单位',
      ],
      ...['责任科室', '责任人', '取得明显成效时限', '整改到位时限', '验收标准', '涉及制度文件', '主要数字'],
    ]);
  });

  it('names the goals once there are any, in words that are read back as goals', async () => {
    const grid = await gridOf([
      findingWith({ problem: '一', goal: '账实相符' }),
      findingWith({ problem: '二' }),
    ]);
    expect(columnUnder(grid, '整改目标').slice(0, 2)).toEqual(['账实相符', null]);
    expect(fieldOfHeader(['整改目标'])).toBe('goal');
  });

  it('stays in view, and stands again on every printed page', () => {
    expect(element(grid.sheet, 'pane').attributes).toMatchObject({ ySplit: '3', state: 'frozen' });
    expect(element(grid.workbook, 'definedName').text).toBe("'整改台账'!$1:$3");
  });

  it('names the special reports once there are any', async () => {
    const grid = await gridOf([
      findingWith({ problem: '一' }),
      findingWith({ problem: '二', part: '选人用人' }),
    ]);
    expect(columnUnder(grid, '所属报告')).toEqual(['主报告', '选人用人']);
  });
});

describe('the rows', () => {
  it('give each measure a row and merge the finding over its measures', () => {
    expect(under('整改措施').map((text) => String(text).slice(0, 6))).toEqual([
      ...['市住建局会同', '一是摸清底数', '二是加快进度', '三是建章立制', '=超期工单每', 'null'],
    ]);
    expect(under('反馈问题')).toEqual([
      '老旧小区改造进度偏慢、群众获得感不强',
      ...[null, null, null],
      '窗口服务“推绕拖”现象仍有发生，12345热线工单超期较多',
      '断头路打通缓慢',
    ]);
    expect(grid.merges).toContain('C4:C7');
    expect(grid.merges).not.toContain('F4:F7');
  });

  it('give a measure its own units and date, or those of its finding', () => {
    expect(under('牵头单位').slice(0, 4)).toEqual(['市住建局', '市住建局', '市财政局、市住建局', '市住建局']);
    expect(under('整改到位时限')).toEqual([
      ...[serial('2025-12-31'), serial('2025-12-31'), serial('2025-11-15')],
      ...['长期坚持\n2026年6月30日：完成一轮回访', '立行立改', null],
    ]);
  });

  it('hold days as days and numbers as numbers', () => {
    expect(grid.cells.get('L4')).toEqual({ value: serial('2025-10-31'), format: 'yyyy-mm-dd' });
    expect(under('序号')).toEqual([1, null, null, null, 2, 3]);
  });

  it('show what a line mentions beside that line', () => {
    expect(under('主要数字').slice(0, 4)).toEqual([null, '37个、1.2万户', '8600万元、83.8%', null]);
    expect(under('涉及制度文件')[3]).toBe('《云岭市老旧小区改造项目管理办法》（云建发〔2025〕18号，制定）');
  });

  it('tell the reported status in words and leave it empty where nothing was reported', () => {
    expect(under('整改状态（通报所述，未经核验）')).toEqual([
      '已完成整改',
      null,
      null,
      null,
      '持续推进',
      null,
    ]);
  });
});

describe('what spreadsheets make of texts', () => {
  it.each(['=1+1', '+86', '-5', '@A1', '\t=1'])(
    'formats %j as text, so that editing makes no formula of it',
    async (text) => {
      const grid = await gridOf([findingWith({ problem: text, number: text })]);
      for (const at of ['A4', 'C4']) expect(grid.cells.get(at)).toEqual({ value: text, format: '@' });
    },
  );

  it.each(['constructor', '__proto__', '0', ' 两边有空格 ', 'a_x0041_b', '<&>"'])(
    'keeps the text %j as it is',
    async (text) => {
      const grid = await gridOf([findingWith({ problem: text })]);
      expect(String(grid.cells.get('C4')?.value).replace('_x005F_', '_')).toBe(text);
    },
  );

  it('cuts what no cell can hold, and says so', async () => {
    const grid = await gridOf([findingWith({ problem: '字'.repeat(40_000) })]);
    const value = String(grid.cells.get('C4')?.value);
    expect(value.length).toBeLessThanOrEqual(32_767);
    expect(value).toMatch(/后面还有7293字/);
  });

  it('merges a text higher than any row over several rows', async () => {
    const grid = await gridOf([
      findingWith({
        problem: '长',
        measures: [measureWith({ id: 'm', text: '整改情况很长。'.repeat(300) })],
      }),
    ]);
    const heights = elements(grid.sheet, 'row').map((row) => Number(row.attributes.ht));
    expect(Math.max(...heights)).toBeLessThanOrEqual(409.5);
    const rows = heights.length - 3;
    expect(rows).toBeGreaterThan(1);
    expect(grid.merges).toContain(`F4:F${rows + 3}`);
    // 25 characters of 10 points to a line of at least 12 points
    expect(heights.slice(3).reduce((a, b) => a + b)).toBeGreaterThan((2100 / 25) * 12);
  });
});

it('writes the same bytes for the same records', async () => {
  expect(Buffer.from(await writeLedgerXlsx(SAMPLE_LEDGER)).equals(written)).toBe(true);
});

it('writes a ledger without findings', async () => {
  const grid = await gridOf([]);
  expect(grid.cells.get('A2')?.value).toMatch(/措施0条/);
});

describe.skipIf(withoutOffice)(`the ledger as LibreOffice prints it${officeNote}`, () => {
  it('fits the width of A3 and repeats its head on every page', async () => {
    const [housing] = SAMPLE_LEDGER.findings;
    const findings = Array.from({ length: 12 }, () => housing as typeof housing & object);
    const pages = await pdfLines(
      await printedByOffice(await writeLedgerXlsx({ ...SAMPLE_LEDGER, findings }), 'xlsx'),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const text = page.map((line) => line.text).join('');
      expect(text).toContain('反馈问题');
      expect(text).toContain('主要数字');
      expect(Math.max(...page.map((line) => line.right))).toBeLessThan((420 * 72) / 25.4);
    }
    expect(pages.at(-1)?.at(-1)?.text).toBe(`第${pages.length}页，共${pages.length}页`);
  }, 120_000);
});
