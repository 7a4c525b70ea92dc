import { refuse } from '@bihuan/domain';
import {
  countFindings,
  findRectification,
  listRectifications,
  partyNames,
  type ReadTransaction,
} from '@bihuan/store';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { defined } from '../../use-cases/defined.js';
import { correctRectification } from '../../use-cases/rectifications/correct-rectification.js';
import { registerRectification } from '../../use-cases/rectifications/register-rectification.js';
import { rectificationPage, rectificationRow } from './present.js';

type Routes =
  | 'listRectifications'
  | 'registerRectification'
  | 'getRectification'
  | 'correctRectification'
  | 'countLedger';

/** Names to choose from in the filter bar; more than that nobody reads. */
const NAMES = 200;

async function rectificationOf(tx: ReadTransaction, id: string) {
  return (await findRectification(tx, id)) ?? refuse('unknownRectification', { id });
}

async function ledgerCounts(tx: ReadTransaction, rectificationId: string) {
  await rectificationOf(tx, rectificationId);
  const names = (role: 'leadLeader' | 'leadUnit') => partyNames(tx, { rectificationId, role, limit: NAMES });
  const { total, byReportedStatus, byLevel, bySection } = await countFindings(tx, rectificationId);
  const leadLeaders = await names('leadLeader');
  const leadUnits = await names('leadUnit');
  return { total, byReportedStatus, byLevel, bySection, leadLeaders, leadUnits };
}

/** Routes of the rectifications (整改工作). */
export function rectificationHandlers({ store }: ServerDeps): HandlersOf<Routes> {
  return {
    listRectifications: async ({ query: { after, limit } }) => {
      const page = await store.read((tx) => listRectifications(tx, { limit, ...defined({ after }) }));
      return { rows: page.rows.map(rectificationRow), next: page.next };
    },
    registerRectification: ({ caller, body }) => registerRectification({ store, caller }, body.header),
    getRectification: async ({ params }) =>
      rectificationPage(await store.read((tx) => rectificationOf(tx, params.rectificationId))),
    correctRectification: ({ caller, params, body }) =>
      correctRectification({ store, caller }, { ...params, ...body }),
    countLedger: ({ params }) => store.read((tx) => ledgerCounts(tx, params.rectificationId)),
  };
}
