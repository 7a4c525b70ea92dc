import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOrganisation, writeOrganisation } from '@bihuan/documents';
import { listAccess, openStore } from '@bihuan/store';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { recordedIo } from '../testing/recorded-io.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-organisation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function told(...args: string[]) {
  const recorded = recordedIo({ folder });
  const code = await run(['organisation', ...args, '--data', 'ledger'], recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}

const SHEETS = {
  单位: [
    { 名称: '云岭市', 层级: '市级' },
    { 名称: '云岭市水务局', 层级: '单位', 上级单位: '云岭市' },
  ],
  人员: [{ 姓名: '=林知行', 电话: '000-1234' }],
  任职: [{ 人员: '=林知行', 单位: '云岭市水务局', 职务: '局长', 任职日期: '2026-01-01' }],
  角色: [
    {
      ...{ 人员: '=林知行', 单位: '云岭市水务局', 职务: '局长', 角色: '整改办' },
      生效日期: '2026-01-01',
    },
  ],
};

describe('bihuan organisation', () => {
  it('takes a workbook in after a look at it, once, and without its roles', async () => {
    writeFileSync(join(folder, 'in.xlsx'), await writeOrganisation(SHEETS));
    const looked = await told('import', 'in.xlsx', '--check');
    expect(looked).toMatchObject({ code: 0, err: '' });
    expect(looked.out).toContain('单位：新增 2，更正 0，不变 0');
    expect(looked.out).toContain('什么也没有写入');
    expect((await told('import', 'in.xlsx')).out).toContain('已写入。角色由安全管理员授予，不在其中。');
    expect((await told('import', 'in.xlsx')).out).toContain('人员：新增 0，更正 0，不变 1');
    const store = await openStore({ dataDir: join(folder, 'ledger') });
    const roles = await store.read(({ db }) => db.selectFrom('role_grants').selectAll().execute());
    await store.close();
    expect(roles).toEqual([]);
  });

  it('writes it out again as text, ready to be taken in, and notes that it left', async () => {
    expect((await told('export', '-o', 'out.xlsx')).code).toBe(0);
    const { sheets, problems } = await readOrganisation(await readFile(join(folder, 'out.xlsx')));
    expect(problems).toEqual([]);
    expect(sheets.人员.map(({ cells }) => [cells.姓名, cells.电话])).toEqual([['=林知行', '000-1234']]);
    expect(sheets.角色).toEqual([]);
    const again = await told('import', 'out.xlsx');
    expect(again.out).toContain('任职：新增 0，更正 0，不变 1');
    const store = await openStore({ dataDir: join(folder, 'ledger') });
    const { rows } = await store.read((tx) => listAccess(tx, { kinds: ['exported'], limit: 9 }));
    await store.close();
    expect(rows).toMatchObject([{ actor: { kind: 'operator' }, detail: { route: 'exportOrganisation' } }]);
  });

  it('tells each wrong row by sheet, row and column, and writes nothing, or the rest', async () => {
    const wrong = {
      ...SHEETS,
      单位: [...SHEETS.单位, { 名称: '某局', 层级: '局' }, { 名称: '云岭市林业局', 层级: '单位' }],
    };
    writeFileSync(join(folder, 'wrong.xlsx'), await writeOrganisation(wrong));
    const refused = await told('import', 'wrong.xlsx');
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('不对：单位 第4行 层级：“层级”应为');
    expect(refused.out).toContain('什么也没有写入');
    const taken = await told('import', 'wrong.xlsx', '--sound');
    expect(taken.code).toBe(1);
    expect(taken.out).toContain('单位：新增 1，');
  });

  it('says of a file that is no workbook what it expects', async () => {
    writeFileSync(join(folder, 'none.xlsx'), '不是表');
    const { code, err } = await told('import', 'none.xlsx');
    expect(code).toBe(2);
    expect(err).toContain('none.xlsx');
    expect((await told('import', 'absent.xlsx')).err).toContain('没有找到 absent.xlsx');
  });
});
