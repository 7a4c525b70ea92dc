import type { Browser } from 'playwright-core';
import type { OpenPage } from './browser.js';
import { openAs } from './demo-cast.js';
import { type LoopTown, type Player, serveLoopTown } from './loop-town.js';
import { enrol, giveRole, join, type Person } from './people.js';

/** Those whom the loop does not need, each with a desk all the same. */
const BESIDE = {
  /** In the unit of the liaison: what waits for it waits for both. */
  unitHead: ['宁致远', '教育局局长', 'unitHead'],
  /** Verifies in a body that supervises nobody, and so never signs. */
  checker: ['闻笛', '核验员', 'verifier'],
  superior: ['江远舟', '巡视办处长', 'superiorReader'],
} as const;
type Guest = keyof typeof BESIDE;

/** Everybody who has a desk. */
export type Sitter = Player | Guest;

/** The town of the loop, with everybody who has a desk. */
export interface DeskTown extends LoopTown {
  everybody: Record<Sitter, Person>;
  /** A page of somebody, signed in as he is. */
  sit: (browser: Browser, who: Sitter, viewport: { width: number; height: number }) => Promise<OpenPage>;
}

/** Starts it. */
export async function serveDeskTown(): Promise<DeskTown> {
  const town = await serveLoopTown();
  const unit = async (name: string, level: 'province' | 'unit', parentId: string | null) =>
    (await town.system.client.call('registerUnit', { body: { name, level, parentId, supervising: false } }))
      .id;
  const { city, education } = town.units;
  const unitIds: Record<Guest, string> = {
    unitHead: education,
    checker: await unit('云岭市统计局社情民意调查中心', 'unit', city),
    superior: await unit('云岭省委巡视工作办公室', 'province', null),
  };
  const everybody = { ...town.people } as Record<Sitter, Person>;
  for (const who of Object.keys(BESIDE) as Guest[]) {
    everybody[who] = await invited(town, who, unitIds[who]);
  }
  const { url } = town.served;
  const sit: DeskTown['sit'] = (browser, who, viewport) =>
    openAs(browser, { ...everybody[who].client, loginName: who }, url, viewport);
  return { ...town, everybody, sit };
}

async function invited({ served, system, security, rectificationId }: LoopTown, who: Guest, unitId: string) {
  const [name, title, role] = BESIDE[who];
  const placed = await enrol(system, { name, title, unitId });
  await giveRole(security, { ...placed, role, rectificationId });
  return join(served, system, { ...placed, name, loginName: `user.${who.toLowerCase()}` });
}
