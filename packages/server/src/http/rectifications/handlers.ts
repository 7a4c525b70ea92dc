import { routes } from '@bihuan/contract';
import { type LedgerScope, ledgerScope } from '@bihuan/domain';
import {
  countFindings,
  countStands,
  listRectifications,
  partyNames,
  type ReadTransaction,
} from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { defined } from '../../use-cases/defined.js';
import { correctRectification } from '../../use-cases/rectifications/correct-rectification.js';
import { rectificationAsSeen } from '../../use-cases/rectifications/rectification-as-seen.js';
import { registerRectification } from '../../use-cases/rectifications/register-rectification.js';
import { tellingChanges } from '../outdated/tell-changes.js';
import { rectificationPage, rectificationRow } from './present.js';

type Routes =
  | 'listRectifications'
  | 'registerRectification'
  | 'getRectification'
  | 'correctRectification'
  | 'countLedger';

/** Names to choose from in the filter bar; more than that nobody reads. */
const NAMES = 200;

async function ledgerCounts(tx: ReadTransaction, scope: LedgerScope, rectificationId: string) {
  await rectificationAsSeen(tx, scope, rectificationId);
  const names = (role: 'leadLeader' | 'leadUnit') =>
    partyNames(tx, scope, { rectificationId, role, limit: NAMES });
  const { total, byReportedStatus, byLevel, bySection } = await countFindings(tx, scope, rectificationId);
  const byStand = await countStands(tx, scope, rectificationId);
  const leadLeaders = await names('leadLeader');
  const leadUnits = await names('leadUnit');
  return { total, byReportedStatus, byStand, byLevel, bySection, leadLeaders, leadUnits };
}

/** Routes of the rectifications (整改工作). */
export function rectificationHandlers({ store }: Pick<ServerDeps, 'store'>): HandlersOf<Routes> {
  const scopeOf = ({ profile }: Caller) => ledgerScope(profile);
  const deed = (caller: Caller, route: Routes) => ({ store, caller, policy: routes[route].policy });
  return tellingChanges<HandlersOf<Routes>>(store, {
    listRectifications: async ({ caller, query: { after, limit } }) => {
      const question = { limit, ...defined({ after }) };
      const page = await store.read((tx) => listRectifications(tx, scopeOf(caller), question));
      return { rows: page.rows.map(rectificationRow), next: page.next };
    },
    registerRectification: ({ caller, body }) =>
      registerRectification(deed(caller, 'registerRectification'), body),
    getRectification: async ({ caller, params }) =>
      rectificationPage(
        await store.read((tx) => rectificationAsSeen(tx, scopeOf(caller), params.rectificationId)),
      ),
    correctRectification: ({ caller, params, body }) =>
      correctRectification(deed(caller, 'correctRectification'), { ...params, ...body }),
    countLedger: ({ caller, params }) =>
      store.read((tx) => ledgerCounts(tx, scopeOf(caller), params.rectificationId)),
  });
}
