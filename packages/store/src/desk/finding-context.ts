import {
  type ActorProfile,
  courseOf,
  doingUnits,
  type FindingContext,
  holderIds,
  type LiveFinding,
  type PersonProfile,
  refuse,
} from '@bihuan/domain';
import { unitsAbove } from '../organisation/units-under.js';
import type { ReadTransaction } from '../store.js';
import { unitFacts } from './unit-facts.js';

/** Who acts, for whom and when. */
export interface Acting {
  profile: ActorProfile;
  /** 代录: the leader for whom the actor types. */
  onBehalfOf: PersonProfile | null;
  /** Instant, UTC. */
  at: string;
  /** Civil date. */
  on: string;
}

/**
 * What deeds on this finding depend on besides itself.
 * @throws Refused `unknownRectification`
 */
export async function findingContext(
  tx: ReadTransaction,
  finding: LiveFinding,
  acting: Acting,
): Promise<FindingContext> {
  const actorUnitIds = await unitsOfPosts(tx, acting.profile);
  const named = [...holderIds(finding.content), ...doingUnits(finding), ...substitutes(finding)];
  const behalf = acting.onBehalfOf?.roles.map(({ unitId }) => unitId) ?? [];
  return {
    actor: acting.profile,
    actorUnitIds,
    onBehalfOf: acting.onBehalfOf,
    at: acting.at,
    on: acting.on,
    rectification: await rectificationFacts(tx, finding.rectificationId),
    isLeaf: await isLeaf(tx, finding.id),
    units: await unitFacts(tx, [...named, ...actorUnitIds, ...behalf]),
  };
}

function substitutes(finding: LiveFinding): string[] {
  return courseOf(finding).substitutes.map(({ unitId }) => unitId);
}

async function unitsOfPosts({ db }: ReadTransaction, profile: ActorProfile): Promise<string[]> {
  if (profile.kind !== 'person' || profile.postIds.length === 0) return [];
  const query = db.selectFrom('posts').select('unit_id').distinct().where('id', 'in', profile.postIds);
  return (await query.execute()).map(({ unit_id }) => unit_id);
}

async function rectificationFacts(tx: ReadTransaction, id: string): Promise<FindingContext['rectification']> {
  const row = await tx.db
    .selectFrom('rectifications')
    .select(['status', 'body_id', 'feedback_date'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return refuse('unknownRectification', { id });
  const under = row.body_id === null ? [] : await unitsAbove(tx, row.body_id);
  return { closed: row.status === 'closed', under, feedbackDate: row.feedback_date };
}

async function isLeaf({ db }: ReadTransaction, id: string): Promise<boolean> {
  const query = db.selectFrom('findings').select('key').where('parent_id', '=', id).limit(1);
  return (await query.executeTakeFirst()) === undefined;
}
