import type { FindingPage } from '@bihuan/contract';
import { type FindingContent, refuse } from '@bihuan/domain';
import {
  type FindingRecord,
  findFinding,
  findingHistory,
  findingNeighbours,
  findingPosition,
  findRectification,
  type ReadTransaction,
  sourceText,
} from '@bihuan/store';
import { historyEntry } from './present-history.js';

const HISTORY_ENTRIES = 20;
/** Characters of the source shown before and behind a finding. */
const SURROUNDINGS = 200;

/** The words of the source around the finding; null when it was not imported. */
async function sourceAround(
  tx: ReadTransaction,
  { rectificationId, content: { sourceRange } }: FindingRecord,
): Promise<FindingPage['source']> {
  if (sourceRange === null) return null;
  const source = (await findRectification(tx, rectificationId))?.content.source;
  const text = source ? await sourceText(tx, source.importId) : null;
  if (!source || text === null) return null;
  const offset = Math.max(0, sourceRange[0] - SURROUNDINGS);
  const { importId, fileName } = source;
  return { importId, fileName, text: text.slice(offset, sourceRange[1] + SURROUNDINGS), offset };
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
    reported: content.reported,
    sourceRange: content.sourceRange,
    problemRange: content.problemRange,
    visibility: content.visibility,
  };
}

/** A finding with its history, its place and its source. @throws Refused `unknownFinding` */
export async function findingPage(tx: ReadTransaction, findingId: string): Promise<FindingPage> {
  const finding = await findFinding(tx, findingId);
  if (!finding) return refuse('unknownFinding', { id: findingId });
  const { id, rectificationId, ordinal, version, status, content } = finding;
  const history = await findingHistory(tx, id, { limit: HISTORY_ENTRIES });
  const { previousId, nextId } = await findingNeighbours(tx, finding);
  const { position, total } = await findingPosition(tx, rectificationId, ordinal);
  return {
    ...{ id, rectificationId, ordinal, version, status },
    content: contentOf(content),
    history: history.rows.map(historyEntry),
    historyNext: history.next,
    ...{ previousId, nextId, position, total },
    source: await sourceAround(tx, finding),
  };
}
