/** Takes an invented ledger through the loop, by the deeds of the people of its city. */

import { actorOf, type LiveFinding, type LoopCommand } from '@bihuan/domain';
import { executeAll, findingContexts, findProfile, type Store, sha256, statesOf } from '@bihuan/store';
import type { City, Member } from './city.js';

/** The findings of one rectification that one unit leads. */
export interface Share {
  rectificationId: string;
  findingIds: string[];
  unit: City['doing'][number];
}

interface Working {
  store: Store;
  city: City;
  onProgress: (deeds: number) => void;
}

type Ask = (finding: LiveFinding) => LoopCommand[];

const BATCH = 250;
const ON = '2026-08-25';
const at = `${ON}T02:42:00.000Z`;

/**
 * Adopts every finding, lets the units report on each third one, and brings `signed` of them to the second signature.
 * @returns the findings that wait for the second signature
 */
export async function putToWork(
  working: Working,
  shares: readonly Share[],
  signed: number,
): Promise<string[]> {
  const waiting: string[] = [];
  for (const share of shares) {
    const left = Math.max(0, Math.ceil(signed / shares.length));
    const closing = share.findingIds.slice(0, Math.min(left, signed - waiting.length));
    await everybody(working, share, working.city.group, share.findingIds, adoption);
    const reporting = share.findingIds.filter((_, index) => index % 3 === 0);
    await everybody(working, share, share.unit.liaison, reporting, progress);
    await closed(working, share, closing);
    waiting.push(...closing);
  }
  return waiting;
}

async function closed(working: Working, share: Share, ids: readonly string[]): Promise<void> {
  const { city } = working;
  const { liaison } = share.unit;
  const steps: [Member, Ask][] = [
    [liaison, allDone],
    [liaison, proof],
    [liaison, ({ id: findingId }) => [{ type: 'Submit', findingId, summary: '已全部收回' }]],
    [city.leader, ({ id: findingId }) => [{ type: 'Endorse', findingId, opinion: null }]],
    [city.verifier, verification],
    [city.office, ({ id: findingId }) => [{ type: 'SignOff', findingId }]],
  ];
  for (const [who, ask] of steps) await everybody(working, share, who, ids, ask);
}

async function everybody(
  { store, onProgress }: Working,
  { rectificationId }: Share,
  { personId, postId }: Member,
  ids: readonly string[],
  ask: Ask,
): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    await store.transaction(async (tx) => {
      const profile = await findProfile(tx, personId, { on: ON, secondFactor: true });
      const actor = profile && actorOf(profile, postId);
      if (!profile || !actor) throw new Error('somebody of the invented city is not there');
      const findings = await statesOf(tx, rectificationId, batch);
      const acting = { profile, onBehalfOf: null, at, on: ON };
      const loop = {
        contextOf: await findingContexts(tx, rectificationId, findings, acting),
        hash: tx.crypto.hash,
      };
      const origin = { via: 'cli', requestId: null } as const;
      await executeAll(tx, findings.flatMap(ask), { actor, origin, at, loop });
    });
    onProgress(batch.length);
  }
}

const adoption: Ask = ({ id: findingId }) => [{ type: 'AdoptPlan', findingId, minutes: '会纪〔2026〕7号' }];

const progress: Ask = ({ id: findingId, content }) => [
  {
    ...{ type: 'ReportProgress', findingId, measureId: content.measures[0]?.id ?? null },
    text: '已逐项核对，完成过半',
  },
];

const allDone: Ask = ({ id: findingId, content }) =>
  content.measures.map(({ id: measureId }) => ({
    ...{ type: 'ReportMeasureState', findingId, measureId, state: 'done' },
  }));

const proof: Ask = ({ id: findingId, content }) => [
  {
    ...{ type: 'AttachEvidence', findingId, kind: 'voucher', effectiveDate: '2026-08-20', how: 'uploaded' },
    file: { digest: sha256(findingId), name: '缴款凭证.pdf', mediaType: 'application/pdf', size: 40_000 },
    measureIds: content.measures.map(({ id }) => id),
  },
];

const verification: Ask = ({ id: findingId }) => [
  {
    ...{ type: 'Verify', findingId, methods: ['site', 'ledger'], date: '2026-08-24' },
    ...{ findings: '账实相符', passed: true },
  },
];
