import type { OrganisationPreview, RolesPreview } from '@bihuan/contract';
import { type OrganisationRows, readOrganisation, writeOrganisation } from '@bihuan/documents';
import { type Store, sha256 } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../../testing/signed-in.js';
import type { PersonName } from '../../testing/two-bodies.js';
import { type BodiesServer, twoBodiesServer } from '../../testing/two-bodies-server.js';

const NOTHING: OrganisationRows = { 单位: [], 人员: [], 任职: [], 角色: [] };
const PREVIEW = '/api/organisation/import/preview';

describe('the workbook of an organisation over HTTP', () => {
  onEveryEngine((engine) => {
    let server: BodiesServer;
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
      server = await twoBodiesServer(store);
    });

    const preview = async (who: PersonName, bytes: Uint8Array) => {
      const { status, body } = await server.upload(who, PREVIEW, bytes);
      expect(status).toBe(200);
      return body as OrganisationPreview;
    };
    const take = async (bytes: Uint8Array, which: 'all' | 'sound' = 'all') => {
      const url = `/api/organisation/import?sha256=${sha256(bytes)}&take=${which}`;
      const { status, body } = await server.upload('systemAdmin', url, bytes);
      return { status, body: body as OrganisationPreview & { error?: { code: string } } };
    };
    const counted = ({ counts }: OrganisationPreview) =>
      counts.map(({ sheet, added, changed, same, wrong }) => `${sheet} ${added} ${changed} ${same} ${wrong}`);
    const events = () =>
      store.read(async ({ db }) => (await db.selectFrom('events').select('id').execute()).length);
    const exported = async (who: PersonName) => {
      const response = await server.get(who, '/api/organisation.xlsx');
      expect(response.statusCode).toBe(200);
      return response.rawPayload;
    };

    /** A bureau with a section, two people, and a role for one of them. */
    const filled = (rectificationId = ''): OrganisationRows => ({
      单位: [
        { 名称: '规划科', 层级: '科室', 上级单位: '云岭市规划局' },
        { 名称: '云岭市规划局', 层级: '单位', 上级单位: '云岭市', 监督单位: '否', 其他名称: '市规划局' },
      ],
      人员: [{ 姓名: '林知行', 电话: '000-1234' }, { 姓名: '苏晚晴' }],
      任职: [
        { 人员: '林知行', 单位: '规划科', 职务: '科长', 主要负责人: '是', 任职日期: '2026-01-01' },
        { 人员: '苏晚晴', 单位: '云岭市规划局', 职务: '局长', 任职日期: '2026-01-01' },
      ],
      角色: [
        {
          ...{ 人员: '林知行', 单位: '规划科', 职务: '科长', 角色: '整改办', 整改工作: rectificationId },
          生效日期: '2026-02-01',
        },
      ],
    });

    it('is looked at first, and nothing is written by that', async () => {
      const before = await events();
      const bytes = await writeOrganisation(filled());
      const found = await preview('systemAdmin', bytes);
      expect(found.problems).toEqual([]);
      expect(found.sha256).toBe(sha256(bytes));
      expect(counted(found)).toEqual(['单位 2 0 0 0', '人员 2 0 0 0', '任职 2 0 0 0', '角色 0 0 1 0']);
      expect(found.changes.map(({ words }) => words)).toContain('登记单位“云岭市规划局”');
      expect(await events()).toBe(before);
    });

    it('is taken in whole, and changes nothing the second time', async () => {
      const bytes = await writeOrganisation(filled());
      const first = await take(bytes);
      expect(first.status).toBe(200);
      const { rows } = await server.as('noRole').call('listPeople', { query: { q: '林知行' } });
      expect(rows).toMatchObject([{ posts: [{ title: '科长', unitName: '规划科', isHead: true }] }]);
      const before = await events();
      const second = await take(bytes);
      expect(counted(second.body)).toEqual(['单位 0 0 2 0', '人员 0 0 2 0', '任职 0 0 2 0', '角色 0 0 1 0']);
      expect(await events()).toBe(before);
    });

    it('comes out as it went in: an export that is taken in changes nothing', async () => {
      const before = await events();
      const { status, body } = await take(await exported('systemAdmin'));
      expect(body.problems).toEqual([]);
      expect(status).toBe(200);
      expect(body.changes).toEqual([]);
      expect(await events()).toBe(before);
    });

    it('gives nobody a role, not even on the second look: a file only proposes', async () => {
      const { rows } = await server.as('noRole').call('listPeople', { query: { q: '林知行' } });
      const personId = rows[0]?.id ?? '';
      const read = () => server.as('securityAdmin').call('getPerson', { params: { personId } });
      expect((await read()).roles).toEqual([]);
      const bytes = await writeOrganisation(filled(server.bodies.near.rectificationId));
      for (const who of ['systemAdmin', 'office', 'auditAdmin'] as const) {
        for (const url of [
          '/api/organisation/roles/preview',
          `/api/organisation/roles?sha256=${sha256(bytes)}`,
        ]) {
          expect((await server.upload(who, url, bytes)).status, who).toBe(403);
        }
      }
      expect((await read()).roles).toEqual([]);
      const looked = await server.upload('securityAdmin', '/api/organisation/roles/preview', bytes);
      expect(looked.body).toMatchObject({
        problems: [],
        roles: [{ name: '林知行', role: 'office', held: false }],
      });
      expect((await read()).roles).toEqual([]);
      const url = `/api/organisation/roles?sha256=${sha256(bytes)}`;
      expect((await server.upload('securityAdmin', url, bytes)).status).toBe(200);
      expect((await read()).roles).toMatchObject([{ role: 'office' }]);
      const again = await server.upload('securityAdmin', url, bytes);
      expect((again.body as RolesPreview).roles).toMatchObject([{ held: true }]);
      expect((await read()).roles).toHaveLength(1);
    });

    it('gives no role to whoever takes it in, and none where there is another administrator', async () => {
      const { people, near } = server.bodies;
      const row = (name: PersonName) => ({
        ...{ 人员: people[name].personId, 单位: '云岭市', 职务: '科长', 角色: '整改办' },
        ...{ 整改工作: near.rectificationId, 生效日期: '2026-02-01' },
      });
      const reasons = [
        ['securityAdmin', '不能给自己授权'],
        ['systemAdmin', '三员分设'],
      ] as const;
      for (const [name, reason] of reasons) {
        const bytes = await writeOrganisation({ ...NOTHING, 角色: [row(name)] });
        const looked = await server.upload('securityAdmin', '/api/organisation/roles/preview', bytes);
        const message = expect.stringContaining(reason);
        expect(looked.body).toMatchObject({ roles: [], problems: [{ sheet: '角色', row: 2, message }] });
        const url = `/api/organisation/roles?sha256=${sha256(bytes)}`;
        const given = await server.upload('securityAdmin', url, bytes);
        expect(given).toMatchObject({ status: 422, body: { error: { code: 'rowsNotRight' } } });
        const params = { personId: people[name].personId };
        expect((await server.as('securityAdmin').call('getPerson', { params })).roles).toEqual([]);
      }
    });

    it('gives the roles of the workbook that was looked at, and of no other', async () => {
      const { people, near } = server.bodies;
      const proposed = (role: string) => {
        const who = { 人员: people.noRole.personId, 单位: '青石县', 职务: '科长', 角色: role };
        return writeOrganisation({
          ...NOTHING,
          角色: [{ ...who, 整改工作: near.rectificationId, 生效日期: '2026-02-01' }],
        });
      };
      const [looked, other] = [await proposed('联络员'), await proposed('整改办')];
      const url = `/api/organisation/roles?sha256=${sha256(looked)}`;
      const preview = '/api/organisation/roles/preview';
      expect((await server.upload('securityAdmin', preview, other)).body).toMatchObject({ problems: [] });
      expect(await server.upload('securityAdmin', url, other)).toMatchObject({
        ...{ status: 409, body: { error: { code: 'otherFile' } } },
      });
      const params = { personId: people.noRole.personId };
      expect((await server.as('securityAdmin').call('getPerson', { params })).roles).toEqual([]);
    });

    it('writes nothing while a row is wrong, unless the right rows are asked for', async () => {
      const bytes = await writeOrganisation({
        ...NOTHING,
        单位: [
          { 名称: '云岭市档案局', 层级: '单位', 上级单位: '云岭市' },
          { 名称: '云岭市某局', 层级: '局', 上级单位: '云岭市' },
          { 名称: '某科', 层级: '科室', 上级单位: '云岭市某局' },
          { 名称: '云岭省', 层级: '省级', 上级单位: '云岭市' },
        ],
        人员: [{ 姓名: '林知行' }, { 姓名: '陆青' }],
        任职: [
          { 人员: '林知行', 单位: '云岭市档案局', 职务: '局长', 任职日期: '2026-03-01' },
          { 人员: '陆青', 单位: '某科', 职务: '科员', 任职日期: '2026-03-01' },
        ],
      });
      const before = await events();
      const refused = await take(bytes);
      expect(refused).toMatchObject({ status: 422, body: { error: { code: 'rowsNotRight' } } });
      expect(await events()).toBe(before);
      const { problems } = await preview('systemAdmin', bytes);
      expect(problems.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([
        '单位 3 层级',
        '单位 5 层级',
        '单位 4 上级单位',
        '人员 2 编号',
        '任职 2 人员',
        '任职 3 单位',
      ]);
      for (const { message } of problems) expect(message).toMatch(/[\u4e00-\u9fff]/);
      const { status, body } = await take(bytes, 'sound');
      expect(status).toBe(200);
      expect(body.changes.map(({ words }) => words)).toEqual(['登记单位“云岭市档案局”', '登记人员“陆青”']);
      const { rows } = await server.as('noRole').call('listPeople', { query: { q: '林知行' } });
      expect(rows).toMatchObject([{ posts: [{ title: '科长' }] }]);
    });

    it('takes a namesake for nobody else: the editor says who is meant', async () => {
      const row = { 单位: '云岭市规划局', 职务: '副局长', 任职日期: '2026-04-01' };
      const bytes = await writeOrganisation({
        ...NOTHING,
        人员: [{ 编号: '新1', 姓名: '林知行' }],
        任职: [{ ...row, 人员: '新1' }],
      });
      expect((await take(bytes)).status).toBe(200);
      const { rows } = await server.as('noRole').call('listPeople', { query: { q: '林知行' } });
      expect(rows).toHaveLength(2);
      const before = await events();
      expect((await take(bytes)).status).toBe(200);
      expect(await events()).toBe(before);
    });

    it('is taken in only as it was looked at, and only by whoever looks after everything', async () => {
      const bytes = await writeOrganisation(filled());
      const url = `/api/organisation/import?sha256=${sha256(bytes)}`;
      const changed = await writeOrganisation({ ...filled(), 角色: [] });
      expect(await server.upload('systemAdmin', url, changed)).toMatchObject({
        ...{ status: 409, body: { error: { code: 'otherFile' } } },
      });
      expect((await server.upload('office', PREVIEW, bytes)).status).toBe(403);
      expect((await server.upload('office', url, bytes)).status).toBe(403);
      expect((await server.upload('liaison', PREVIEW, bytes)).status).toBe(403);
      const broken = await server.upload('systemAdmin', PREVIEW, Buffer.from('不是表'));
      expect(broken).toMatchObject({ status: 422, body: { error: { code: 'unreadableFile' } } });
    });

    it('goes out with what is one’s own: an office gets its units and people only', async () => {
      const { sheets } = await readOrganisation(await exported('office'));
      const units = sheets.单位.map(({ cells }) => cells.名称);
      expect(units.sort()).toEqual(['青石县', '青石县教育局', '青石县教育局办公室'].sort());
      const people = sheets.人员.map(({ cells }) => cells.姓名);
      expect(people).toContain('liaison');
      expect(people).not.toContain('officeOfFar');
      expect(people).not.toContain('林知行');
      expect((await server.get('liaison', '/api/organisation.xlsx')).statusCode).toBe(403);
      expect(await failureOf(server.as('nobody').call('listUnits', { query: {} }))).toBe('401 signInNeeded');
    });
  });
});
