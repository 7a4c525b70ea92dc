import type { Client } from '@bihuan/contract';
import { appoint, enrol, firstAdministrator, giveRole, join, type Person } from './people.js';
import { settled } from './seed.js';
import { type Served, serve } from './served.js';

/** A server with accounts, a small organisation, and a ledger of two findings. */
export interface Organisation {
  served: Served;
  system: Person;
  security: Person;
  audit: Person;
  office: Person;
  /** Of the unit that leads the first finding. */
  liaison: Person;
  rectificationId: string;
  units: { city: string; office: string; education: string; water: string };
}

const NOTICE = [
  '中共云岭市委关于巡视整改进展情况的通报',
  '2026年3月2日至5月10日，省委第四巡视组对云岭市委开展了巡视。2026年6月12日反馈了意见。',
  '二、巡视反馈意见整改落实情况',
  '1.关于“部分学校食堂资金未设专账”问题的整改。',
  '一是市教育局设立食堂专账。二是每学期检查1次。',
  '2.关于“老旧管网改造进度慢”问题的整改。',
  '一是市水利局更换管网12公里。二是每月公布进度。',
].join('\n');

/** Starts it, and lets everybody sign in once. */
export async function serveOrganisation(): Promise<Organisation> {
  const served = await serve('--accounts');
  const system = await firstAdministrator(served);
  const unit = async (name: string, parentId: string | null, level: 'city' | 'unit') =>
    (await system.client.call('registerUnit', { body: { name, level, parentId } })).id;
  const city = await unit('云岭市委', null, 'city');
  const units = {
    city,
    office: await unit('云岭市委整改办', city, 'unit'),
    education: await unit('云岭市教育局', city, 'unit'),
    water: await unit('云岭市水利局', city, 'unit'),
  };
  const watcher = await enrol(system, { name: '安若谷' });
  await appoint(system, watcher.personId, 'securityAdmin');
  const auditor = await enrol(system, { name: '闻人达' });
  await appoint(system, auditor.personId, 'auditAdmin');
  const clerk = await enrol(system, { name: '陆文澜', unitId: city, title: '整改办主任' });
  const helper = await enrol(system, { name: '贺青山', unitId: units.education, title: '办公室主任' });

  const security = await join(served, system, { ...watcher, name: '安若谷', loginName: 'anquan' });
  const audit = await join(served, security, { ...auditor, name: '闻人达', loginName: 'shenji' });
  await giveRole(security, { ...clerk, role: 'office', rectificationId: null });
  const office = await join(served, system, { ...clerk, name: '陆文澜', loginName: 'luwenlan' });
  const rectificationId = await ledgerOf(served, office);
  await giveRole(security, { ...helper, role: 'liaison', rectificationId });
  const liaison = await join(served, system, { ...helper, name: '贺青山', loginName: 'heqingshan' });
  return { served, system, security, audit, office, liaison, rectificationId, units };
}

async function ledgerOf(served: Served, { client }: Person): Promise<string> {
  const { id } = await client.call('pasteImport', { body: { text: NOTICE } });
  await settled({ ...served, client }, id);
  const params = { importId: id };
  const { version } = await client.call('getDraft', { params });
  const { rectificationId } = await client.call('acceptDraft', { params, body: { version } });
  await nameLeadUnits(client, rectificationId, ['云岭市教育局', '云岭市水利局']);
  return rectificationId;
}

/** As it comes from a plan: names only, matched to no unit. */
async function nameLeadUnits(client: Client, rectificationId: string, names: readonly string[]) {
  const { rows } = await client.call('listFindings', { params: { rectificationId }, query: {} });
  for (const [index, { id: findingId }] of rows.entries()) {
    const params = { findingId };
    const { version } = await client.call('getFinding', { params });
    const changes = { leadUnits: [{ text: names[index] ?? '' }] };
    await client.call('correctFinding', { params, body: { version, reason: '照方案补写', changes } });
  }
}
