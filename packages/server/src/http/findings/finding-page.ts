import type { FindingPage } from '@bihuan/contract';
import { type FindingContent, type LedgerScope, ledgerScope, refuse } from '@bihuan/domain';
import {
  findFinding,
  findingHistory,
  findingNeighbours,
  findingPosition,
  findingSource,
  findState,
  type ReadTransaction,
} from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { loopView } from './loop-view.js';
import { historyEntries } from './present-history.js';

const HISTORY_ENTRIES = 20;
/** Characters of the source shown before and behind a finding. */
const SURROUNDINGS = 200;

/** The id of the finding above, unless it is not in sight. */
async function parentInSight(
  tx: ReadTransaction,
  scope: LedgerScope,
  { content: { parentId } }: Pick<FindingPage, 'content'>,
) {
  return parentId !== null && (await findFinding(tx, scope, parentId)) === null ? null : parentId;
}

function contentOf(content: FindingContent): FindingPage['content'] {
  return {
    part: content.part,
    level: content.level,
    parentId: content.parentId,
    number: content.number,
    section: content.section,
    problem: content.problem,
    introduction: content.introduction,
    measures: content.measures,
    figures: content.figures,
    documents: content.documents,
    dates: content.dates,
    accountability: content.accountability,
    leadLeaders: content.leadLeaders,
    leadUnits: content.leadUnits,
    participatingUnits: content.participatingUnits,
    responsibleSection: content.responsibleSection,
    responsiblePerson: content.responsiblePerson,
    resultsDue: content.resultsDue,
    completionDue: content.completionDue,
    acceptanceCriterion: content.acceptanceCriterion,
    goal: content.goal ?? null,
    reported: content.reported,
    sourceRange: content.sourceRange,
    problemRange: content.problemRange,
    visibility: content.visibility,
  };
}

/**
 * A finding with its history, its source, and its place among those in scope.
 * @throws Refused `unknownFinding`, also for one that is not in scope
 */
export async function findingPage(
  tx: ReadTransaction,
  caller: Caller,
  findingId: string,
): Promise<FindingPage> {
  const scope = ledgerScope(caller.profile);
  const finding = await findState(tx, scope, findingId);
  if (!finding) return refuse('unknownFinding', { id: findingId });
  const { id, rectificationId, ordinal, version, status, content } = finding;
  const history = await findingHistory(tx, scope, id, { limit: HISTORY_ENTRIES });
  const { previousId, nextId } = await findingNeighbours(tx, scope, finding);
  const { position, total } = await findingPosition(tx, scope, rectificationId, ordinal);
  return {
    ...{ id, rectificationId, ordinal, version, status },
    content: { ...contentOf(content), parentId: await parentInSight(tx, scope, finding) },
    history: await historyEntries(tx, scope, history.rows),
    historyNext: history.next,
    ...{ previousId, nextId, position, total },
    ...(await loopView(tx, caller, finding)),
    source: await findingSource(tx, scope, finding, SURROUNDINGS),
  };
}
