import type { LedgerQuery } from '@bihuan/contract';
import { refuse } from '@bihuan/domain';
import {
  countMatches,
  type FindingFilters,
  findFinding,
  findingHistory,
  findRectification,
  listFindings,
  type Page,
  type ReadTransaction,
  searchFindings,
} from '@bihuan/store';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { defined } from '../../use-cases/defined.js';
import { addMeasure } from '../../use-cases/findings/add-measure.js';
import { correctFigure } from '../../use-cases/findings/correct-figure.js';
import { correctFinding } from '../../use-cases/findings/correct-finding.js';
import { registerFinding } from '../../use-cases/findings/register-finding.js';
import { removeFinding } from '../../use-cases/findings/remove-finding.js';
import { removeMeasure } from '../../use-cases/findings/remove-measure.js';
import { rewordMeasure } from '../../use-cases/findings/reword-measure.js';
import { findingPage } from './finding-page.js';
import { historyEntry } from './present-history.js';
import { findingRow } from './present-row.js';

type Routes =
  | 'listFindings'
  | 'searchFindings'
  | 'registerFinding'
  | 'getFinding'
  | 'getFindingHistory'
  | 'correctFinding'
  | 'removeFinding'
  | 'addMeasure'
  | 'rewordMeasure'
  | 'removeMeasure'
  | 'correctFigure';

/** Beyond this the exact number tells nobody more than "very many". */
const COUNT_CAP = 10_000;

function filtersOf(query: LedgerQuery): FindingFilters {
  const { q, reportedStatus, section, part, level, leadLeader, leadUnit, dueBefore, dueAfter } = query;
  const statuses = reportedStatus === undefined ? undefined : [reportedStatus].flat();
  const text = q?.trim() || undefined;
  return defined({
    ...{ text, section, part, level, leadLeader, leadUnit, dueBefore, dueAfter },
    reportedStatus: statuses,
  }) as FindingFilters;
}

/** How many match: nobody counts where all are on one page, or where a list is merely followed. */
async function matchedOn(
  tx: ReadTransaction,
  rectificationId: string,
  query: LedgerQuery,
  { rows, next }: Page<unknown>,
) {
  if (query.after !== undefined) return null;
  if (next === null) return rows.length;
  const filters = filtersOf(query);
  const { count, capped } = await countMatches(tx, { rectificationId, filters, cap: COUNT_CAP });
  return capped ? null : count;
}

async function ledgerPage(tx: ReadTransaction, rectificationId: string, query: LedgerQuery) {
  const { sort, direction, limit, after } = query;
  const filters = filtersOf(query);
  const question = { rectificationId, filters, sort, direction, limit, ...defined({ after }) };
  const page = await listFindings(tx, question);
  const isKnown = page.rows.length > 0 || (await findRectification(tx, rectificationId)) !== null;
  if (!isKnown) refuse('unknownRectification', { id: rectificationId });
  const matched = await matchedOn(tx, rectificationId, query, page);
  return { rows: page.rows.map(findingRow), next: page.next, matched };
}

async function historyPage(tx: ReadTransaction, findingId: string, page: { after?: string; limit: number }) {
  if (!(await findFinding(tx, findingId))) refuse('unknownFinding', { id: findingId });
  const { rows, next } = await findingHistory(tx, findingId, page);
  return { rows: rows.map(historyEntry), next };
}

/** Routes of the findings (问题) and of the measures and figures in them. */
export function findingHandlers({ store }: ServerDeps): HandlersOf<Routes> {
  return {
    listFindings: ({ params, query }) => store.read((tx) => ledgerPage(tx, params.rectificationId, query)),
    searchFindings: async ({ query: { q, after, limit } }) => {
      const page = await store.read((tx) => searchFindings(tx, { text: q, limit, ...defined({ after }) }));
      return { rows: page.rows.map(findingRow), next: page.next };
    },
    registerFinding: ({ caller, params, body }) =>
      registerFinding({ store, caller }, params.rectificationId, body),
    getFinding: ({ params }) => store.read((tx) => findingPage(tx, params.findingId)),
    getFindingHistory: ({ params, query: { after, limit } }) =>
      store.read((tx) => historyPage(tx, params.findingId, { limit, ...defined({ after }) })),
    correctFinding: ({ caller, params, body }) => correctFinding({ store, caller }, { ...params, ...body }),
    removeFinding: ({ caller, params, body }) => removeFinding({ store, caller }, { ...params, ...body }),
    addMeasure: ({ caller, params, body }) => addMeasure({ store, caller }, { ...params, ...body }),
    rewordMeasure: ({ caller, params, body }) => rewordMeasure({ store, caller }, { ...params, ...body }),
    removeMeasure: ({ caller, params, body }) => removeMeasure({ store, caller }, { ...params, ...body }),
    correctFigure: ({ caller, params, body }) => correctFigure({ store, caller }, { ...params, ...body }),
  };
}
