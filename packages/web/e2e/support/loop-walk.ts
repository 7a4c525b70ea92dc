import type { LoopTown } from './loop-town.js';

const CHECKED = { methods: ['site' as const], date: '2026-11-20', findings: '抽查三所学校，账实相符' };

/** Reports, submits and endorses, as the unit and the leader. */
async function walkToEndorsed(town: LoopTown, findingId: string): Promise<void> {
  await town.submit(findingId);
  const body = { version: await town.versionOf(findingId) };
  await town.people.leader.client.call('endorse', { params: { findingId }, body });
}

/** Walks on until it is verified. */
export async function walkToVerified(town: LoopTown, findingId: string): Promise<void> {
  await walkToEndorsed(town, findingId);
  const body = { version: await town.versionOf(findingId), passed: true, ...CHECKED };
  await town.people.verifier.client.call('verify', { params: { findingId }, body });
}

/** Walks on until two people of two bodies have signed it off. */
export async function walkToSignedOff(town: LoopTown, findingId: string): Promise<void> {
  await walkToVerified(town, findingId);
  for (const who of ['office', 'verifier'] as const) {
    const body = { version: await town.versionOf(findingId) };
    await town.people[who].client.call('signOff', { params: { findingId }, body });
  }
}

/** Moves it to long-term work, from where it is under way. */
export async function walkToLongTerm(town: LoopTown, findingId: string): Promise<void> {
  const decided = { stages: [{ date: '2031-06-30', goal: '每季清理一次账户' }], minutes: '会纪〔2026〕9号' };
  for (const who of ['office', 'verifier'] as const) {
    const body = { version: await town.versionOf(findingId), ...decided };
    await town.people[who].client.call('moveToLongTerm', { params: { findingId }, body });
  }
}
