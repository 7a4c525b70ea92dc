import { type LedgerQuery, routes } from '@bihuan/contract';
import { type LedgerScope, ledgerScope, refuse } from '@bihuan/domain';
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
import type { Caller } from '../../app/caller.js';
import type { HandlersOf } from '../../app/handlers.js';
import { writtenPage } from '../../app/written-answer.js';
import type { ServerDeps } from '../../deps.js';
import { defined } from '../../use-cases/defined.js';
import { addMeasure } from '../../use-cases/findings/add-measure.js';
import { correctFigure } from '../../use-cases/findings/correct-figure.js';
import { correctFinding } from '../../use-cases/findings/correct-finding.js';
import { correctMeasure } from '../../use-cases/findings/correct-measure.js';
import { registerFinding } from '../../use-cases/findings/register-finding.js';
import { removeFinding } from '../../use-cases/findings/remove-finding.js';
import { removeMeasure } from '../../use-cases/findings/remove-measure.js';
import { tellingChanges } from '../outdated/tell-changes.js';
import { findingPage } from './finding-page.js';
import { historyEntries } from './present-history.js';
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
  | 'correctMeasure'
  | 'removeMeasure'
  | 'correctFigure';

/** Beyond this the exact number tells nobody more than "very many", and counting costs as much as there are. */
const COUNT_CAP = 2_000;

function filtersOf(query: LedgerQuery): FindingFilters {
  const { q, reportedStatus, section, part, level, leadLeader, leadUnit, dueBefore, dueAfter } = query;
  const statuses = reportedStatus === undefined ? undefined : [reportedStatus].flat();
  const status = query.status === undefined ? undefined : [query.status].flat();
  const text = q?.trim() || undefined;
  return defined({
    ...{ text, section, part, level, leadLeader, leadUnit, dueBefore, dueAfter },
    reportedStatus: statuses,
    status,
    ...(query.stand === 'voided' ? { voided: true } : { stand: query.stand }),
    openDueBefore: query.openDueBefore,
  }) as FindingFilters;
}

/** How many match: nobody counts where all are on one page, or where a list is merely followed. */
async function matchedOn(
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  query: LedgerQuery,
  { rows, next }: Page<unknown>,
) {
  if (query.after !== undefined) return null;
  if (next === null) return rows.length;
  const filters = filtersOf(query);
  const { count, capped } = await countMatches(tx, scope, { rectificationId, filters, cap: COUNT_CAP });
  return capped ? null : count;
}

async function ledgerPage(
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  query: LedgerQuery,
) {
  const { sort, direction, limit, after } = query;
  const filters = filtersOf(query);
  const question = { rectificationId, filters, sort, direction, limit, ...defined({ after }) };
  const page = await listFindings(tx, scope, question);
  const isKnown = page.rows.length > 0 || (await findRectification(tx, scope, rectificationId)) !== null;
  if (!isKnown) refuse('unknownRectification', { id: rectificationId });
  const matched = await matchedOn(tx, scope, rectificationId, query, page);
  return writtenPage(page.rows.map(findingRow), { next: page.next, matched });
}

async function historyPage(
  tx: ReadTransaction,
  scope: LedgerScope,
  findingId: string,
  page: { after?: string; limit: number },
) {
  const finding = await findFinding(tx, scope, findingId);
  if (!finding) return refuse('unknownFinding', { id: findingId });
  const { rows, next } = await findingHistory(tx, scope, findingId, page);
  const { visibility } = finding.content;
  return { id: findingId, visibility, rows: await historyEntries(tx, scope, rows), next };
}

/** Routes of the findings (问题) and of the measures and figures in them. */
export function findingHandlers({ store }: Pick<ServerDeps, 'store'>): HandlersOf<Routes> {
  const scopeOf = ({ profile }: Caller) => ledgerScope(profile);
  const deed = (caller: Caller, route: Routes) => ({ store, caller, policy: routes[route].policy });
  return tellingChanges<HandlersOf<Routes>>(store, {
    listFindings: ({ caller, params, query }) =>
      store.read((tx) => ledgerPage(tx, scopeOf(caller), params.rectificationId, query)),
    searchFindings: async ({ caller, query: { q, after, limit } }) => {
      const question = { text: q, limit, ...defined({ after }) };
      const page = await store.read((tx) => searchFindings(tx, scopeOf(caller), question));
      return writtenPage(page.rows.map(findingRow), { next: page.next });
    },
    registerFinding: ({ caller, params, body }) =>
      registerFinding(deed(caller, 'registerFinding'), params.rectificationId, body),
    getFinding: ({ caller, params }) => store.read((tx) => findingPage(tx, caller, params.findingId)),
    getFindingHistory: ({ caller, params, query: { after, limit } }) =>
      store.read((tx) =>
        historyPage(tx, scopeOf(caller), params.findingId, { limit, ...defined({ after }) }),
      ),
    correctFinding: ({ caller, params, body }) =>
      correctFinding(deed(caller, 'correctFinding'), { ...params, ...body }),
    removeFinding: ({ caller, params, body }) =>
      removeFinding(deed(caller, 'removeFinding'), { ...params, ...body }),
    addMeasure: ({ caller, params, body }) => addMeasure(deed(caller, 'addMeasure'), { ...params, ...body }),
    correctMeasure: ({ caller, params, body }) =>
      correctMeasure(deed(caller, 'correctMeasure'), { ...params, ...body }),
    removeMeasure: ({ caller, params, body }) =>
      removeMeasure(deed(caller, 'removeMeasure'), { ...params, ...body }),
    correctFigure: ({ caller, params, body }) =>
      correctFigure(deed(caller, 'correctFigure'), { ...params, ...body }),
  });
}
