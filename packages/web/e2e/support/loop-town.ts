import type { Browser } from 'playwright-core';
import { type OpenPage, openPage } from './browser.js';
import { appoint, enrol, firstAdministrator, giveRole, join, type Person, signIn } from './people.js';
import { type Served, serve } from './served.js';

/** Everybody that a finding passes on its way, each with an account. */
const CAST = {
  office: ['陆文澜', '整改办主任', 'office', 'office'],
  group: ['许长空', '领导小组成员', 'leadingGroup', 'city'],
  leader: ['祁明洲', '副市长', 'leadLeader', 'city'],
  liaison: ['贺青山', '办公室主任', 'liaison', 'education'],
  verifier: ['卓远航', '核验组长', 'verifier', 'discipline'],
} as const;
export type Player = keyof typeof CAST;
type UnitName = 'city' | 'office' | 'education' | 'discipline';
type Placed = { personId: string; postId: string };

/** A town at work on its rectification, without a finding yet. */
export interface LoopTown {
  served: Served;
  people: Record<Player, Person>;
  /** Who runs the server, and who gives roles; they see no finding. */
  system: Person;
  security: Person;
  units: Record<UnitName, string>;
  posts: Record<Player, Placed>;
  rectificationId: string;
  /** Registers findings with all six points. @returns their ids */
  register: (problems: readonly string[], completionDue?: string) => Promise<string[]>;
  /** Drafts, consults and adopts the plan of all that is registered. */
  adopt: () => Promise<void>;
  /** Reports, proves and asks for sign-off, as the unit. */
  submit: (findingId: string) => Promise<void>;
  versionOf: (findingId: string) => Promise<number>;
  /** A page on which this person has signed in, and come to where he asked for. */
  open: (
    browser: Browser,
    who: Player,
    path: string,
    viewport: { width: number; height: number },
  ) => Promise<OpenPage>;
}

const HEADER = {
  kind: '巡视',
  genre: 'plan',
  title: '云岭市委巡视整改',
  issuer: null,
  inspectedBody: '云岭市委',
  inspectionTeam: null,
  authority: null,
  round: null,
  inspectedFrom: null,
  inspectedTo: null,
  feedbackDate: '2026-06-12',
  publishedDate: null,
} as const;

/** Starts it, and gives everybody a role. @param flags further ones of `bihuan serve` */
export async function serveLoopTown(...flags: string[]): Promise<LoopTown> {
  const served = await serve('--accounts', ...flags);
  const system = await firstAdministrator(served);
  const units = await unitsOf(system);
  const watcher = await enrol(system, { name: '安若谷' });
  await appoint(system, watcher.personId, 'securityAdmin');
  const security = await join(served, system, { ...watcher, name: '安若谷', loginName: 'anquan' });
  const posts = {} as Record<Player, Placed>;
  for (const who of Object.keys(CAST) as Player[]) {
    const [name, title, , unit] = CAST[who];
    posts[who] = await enrol(system, { name, title, unitId: units[unit] });
  }
  await giveRole(security, { ...posts.office, role: 'office', rectificationId: null });
  const people = {} as Record<Player, Person>;
  const come = async (who: Player) => {
    people[who] = await join(served, system, { ...posts[who], name: CAST[who][0], loginName: `user.${who}` });
  };
  await come('office');
  const { id: rectificationId } = await people.office.client.call('registerRectification', {
    body: { header: HEADER },
  });
  for (const who of ['group', 'leader', 'liaison', 'verifier'] as const) {
    await giveRole(security, { ...posts[who], role: CAST[who][2], rectificationId });
    await come(who);
  }
  return { ...town(served, people, rectificationId, { units, posts }), system, security, units, posts };
}

async function unitsOf(system: Person): Promise<Record<UnitName, string>> {
  const unit = async (name: string, parentId: string | null, level: 'city' | 'unit', supervising = false) =>
    (await system.client.call('registerUnit', { body: { name, level, parentId, supervising } })).id;
  const city = await unit('云岭市委', null, 'city');
  return {
    city,
    office: await unit('云岭市委整改办', city, 'unit'),
    education: await unit('云岭市教育局', city, 'unit'),
    discipline: await unit('云岭市纪委监委', city, 'unit', true),
  };
}

interface Places {
  units: Record<UnitName, string>;
  posts: Record<Player, Placed>;
}

function town(
  served: Served,
  people: Record<Player, Person>,
  rectificationId: string,
  { units, posts }: Places,
): Omit<LoopTown, 'system' | 'security' | keyof Places> {
  const office = people.office.client;
  const params = { rectificationId };
  const versionOf = async (findingId: string) =>
    (await office.call('getFinding', { params: { findingId } })).version;
  return {
    ...{ served, people, rectificationId, versionOf },
    async register(problems, completionDue = '2026-12-20') {
      const ids: string[] = [];
      for (const problem of problems) {
        const measures = [{ text: '逐校设立食堂专账，按月公示收支' }];
        const { id, version } = await office.call('registerFinding', {
          params,
          body: { problem, measures, level: 2, number: `2.${String(ids.length + 1).padStart(2, '0')}` },
        });
        const changes = {
          leadLeaders: [{ text: '祁明洲副市长', partyId: posts.leader.postId }],
          leadUnits: [{ text: '市教育局', partyId: units.education }],
          participatingUnits: [{ text: '市委整改办', partyId: units.office }],
          responsiblePerson: { text: '贺青山', partyId: posts.liaison.postId },
          resultsDue: { kind: 'date', date: completionDue, wording: null } as const,
          completionDue: { kind: 'date', date: completionDue, wording: null } as const,
          acceptanceCriterion: '每所学校有专账，账实相符',
        };
        const body = { version, reason: '照方案补写', changes };
        await office.call('correctFinding', { params: { findingId: id }, body });
        ids.push(id);
      }
      return ids;
    },
    async adopt() {
      const version = async () => (await office.call('getRectification', { params })).version;
      const draft = { on: '2026-07-01', title: '整改方案（第一稿）' };
      const round = await office.call('draftPlanRound', {
        params,
        body: { version: await version(), ...draft },
      });
      const roundId = round.id ?? '';
      const held = { roundId, on: '2026-07-02', bodies: [{ text: '市纪委监委' }], minutes: '会商纪要1号' };
      await office.call('holdConsultation', { params, body: { version: await version(), ...held } });
      const adopted = { roundId, on: '2026-07-06', minutes: '会纪〔2026〕7号' };
      await people.group.client.call('adoptRectificationPlan', {
        params,
        body: { version: await version(), ...adopted },
      });
    },
    submit: (findingId) => submit(served, people.liaison, findingId),
    async open(browser, who, path, viewport) {
      const opened = await openPage(browser, viewport);
      await opened.page.goto(served.url + path);
      await signIn(opened.page, people[who]);
      await opened.page.getByRole('button', { name: new RegExp(people[who].name) }).waitFor();
      return opened;
    },
  };
}

/** Sends a voucher, as somebody's browser does. @returns its digest */
export async function sendVoucher({ url }: Served, { client }: Person, words: string): Promise<string> {
  const file = new FormData();
  file.append('file', new Blob([`缴款凭证 ${words}`], { type: 'text/plain' }), '缴款凭证.txt');
  const headers = { origin: url, cookie: client.cookies() };
  const sent = await fetch(`${url}/api/uploads`, { method: 'POST', body: file, headers });
  return ((await sent.json()) as { digest: string }).digest;
}

async function submit(served: Served, liaison: Person, findingId: string): Promise<void> {
  const { client } = liaison;
  const params = { findingId };
  const page = await client.call('getFinding', { params });
  const measureId = page.content.measures[0]?.id ?? '';
  const say = { version: page.version, measureId, state: 'done' as const };
  let { version } = await client.call('reportMeasureState', { params, body: say });
  if ((page.course?.evidence.length ?? 0) === 0) {
    const digest = await sendVoucher(served, liaison, findingId);
    const evidence = { digest, name: '缴款凭证.txt', kind: 'voucher' as const, effectiveDate: '2026-08-20' };
    const attached = { version, ...evidence, measureIds: [measureId] };
    ({ version } = await client.call('attachEvidence', { params, body: attached }));
  }
  await client.call('submit', { params, body: { version, summary: '全部整改到位' } });
}
