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
import { shapedRows } from '../queries/shaped.js';
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

/** Ids in one statement. */
const BATCH = 500;

/**
 * What deeds on this finding depend on besides itself.
 * @param named units that the deed names beyond those of the finding: a substitute, a successor
 * @throws Refused `unknownRectification`
 */
export async function findingContext(
  tx: ReadTransaction,
  finding: LiveFinding,
  acting: Acting,
  named: readonly string[] = [],
): Promise<FindingContext> {
  return (await findingContexts(tx, finding.rectificationId, [finding], acting, named))(finding.id);
}

/**
 * The same for several findings of one rectification, in as many questions as for one.
 * @returns the context of one of them by its id
 * @throws Refused `unknownRectification`
 */
export async function findingContexts(
  tx: ReadTransaction,
  rectificationId: string,
  findings: readonly LiveFinding[],
  acting: Acting,
  named: readonly string[] = [],
): Promise<(findingId: string) => FindingContext> {
  const actorUnitIds = await unitsOfPosts(tx, acting.profile);
  const behalf = acting.onBehalfOf?.roles.map(({ unitId }) => unitId) ?? [];
  const ofFindings = findings.flatMap(unitsNamed);
  const shared = {
    actor: acting.profile,
    actorUnitIds,
    onBehalfOf: acting.onBehalfOf,
    at: acting.at,
    on: acting.on,
    rectification: await rectificationFacts(tx, rectificationId),
    units: await unitFacts(tx, [...new Set([...ofFindings, ...named, ...actorUnitIds, ...behalf])]),
  };
  const parents = await parentsAmong(
    tx,
    findings.map(({ id }) => id),
  );
  return (findingId) => ({ ...shared, isLeaf: !parents.has(findingId) });
}

/** The units that have a part in the finding; ids of posts among them find no unit. */
function unitsNamed(finding: LiveFinding): string[] {
  const { substitutes, signatures } = courseOf(finding);
  const signed = signatures.map(({ by }) => by.unitId);
  const named = substitutes.map(({ unitId }) => unitId);
  return [...holderIds(finding.content), ...doingUnits(finding), ...named, ...signed];
}

async function unitsOfPosts(tx: ReadTransaction, profile: ActorProfile): Promise<string[]> {
  if (profile.kind !== 'person' || profile.postIds.length === 0) return [];
  const values = { ids: profile.postIds };
  const rows = await shapedRows(tx, { name: 'unitsOfPosts', values }, ({ ids }) =>
    tx.db.selectFrom('posts').select('unit_id').distinct().where('id', 'in', ids).compile(),
  );
  return rows.map(({ unit_id }) => unit_id);
}

async function rectificationFacts(tx: ReadTransaction, id: string): Promise<FindingContext['rectification']> {
  const [row] = await shapedRows(tx, { name: 'rectificationFacts', values: { id } }, (asked) => {
    const columns = ['status', 'body_id', 'feedback_date'] as const;
    return tx.db.selectFrom('rectifications').select(columns).where('id', '=', asked.id).compile();
  });
  if (!row) return refuse('unknownRectification', { id });
  const under = row.body_id === null ? [] : await unitsAbove(tx, row.body_id);
  return { closed: row.status === 'concluded', under, feedbackDate: row.feedback_date };
}

/** Those of the findings that others lie under. */
async function parentsAmong(tx: ReadTransaction, ids: readonly string[]): Promise<Set<string>> {
  const parents = new Set<string>();
  for (let start = 0; start < ids.length; start += BATCH) {
    const values = { batch: ids.slice(start, start + BATCH) };
    const rows = await shapedRows(tx, { name: 'parentsAmong', values }, ({ batch }) =>
      tx.db.selectFrom('findings').select('parent_id').distinct().where('parent_id', 'in', batch).compile(),
    );
    for (const { parent_id } of rows) if (parent_id !== null) parents.add(parent_id);
  }
  return parents;
}
