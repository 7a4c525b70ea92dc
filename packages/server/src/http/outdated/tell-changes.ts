import { type LedgerScope, ledgerScope, Refused } from '@bihuan/domain';
import { findingHistory, type HistoryRecord, rectificationHistory, type Store } from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { type ChangesSince, Outdated } from '../../app/errors/outdated.js';
import { historyEntries } from '../findings/present-history.js';

/** More than anybody reads before he looks at the page itself. */
const TOLD = 20;

type AnyHandler = (call: never) => Promise<unknown>;

/** What the calls hold that may be refused because somebody was faster. */
interface Call {
  caller: Caller;
  params?: { findingId?: string; rectificationId?: string };
  body?: { version?: number };
}

/**
 * The same handlers; where one refuses a stale version of a finding or of a rectification, the refusal says what
 * has happened to it since: who, when and what, as far as the caller may read it.
 */
export function tellingChanges<H extends object>(store: Store, handlers: H): H {
  const telling = Object.entries(handlers as Record<string, AnyHandler>).map(([name, handle]) => [
    name,
    async (call: Call) => {
      try {
        return await handle(call as never);
      } catch (error) {
        throw await withChanges(store, call, error);
      }
    },
  ]);
  return Object.fromEntries(telling) as H;
}

async function withChanges(
  store: Store,
  { caller, params = {}, body }: Call,
  error: unknown,
): Promise<unknown> {
  const seen = body?.version;
  if (!(error instanceof Refused) || error.code !== 'staleVersion' || seen === undefined) return error;
  return new Outdated(error.refusal, await changesSince(store, ledgerScope(caller.profile), params, seen));
}

/** In a transaction of its own: that of the deed is over, and the one who was faster has committed. */
function changesSince(
  store: Store,
  scope: LedgerScope,
  { findingId, rectificationId }: NonNullable<Call['params']>,
  seen: number,
): Promise<ChangesSince> {
  return store.read(async (tx) => {
    const page = { limit: TOLD };
    let rows: HistoryRecord[] = [];
    if (findingId) ({ rows } = await findingHistory(tx, scope, findingId, page));
    else if (rectificationId) ({ rows } = await rectificationHistory(tx, scope, rectificationId, page));
    const since = rows.filter(({ seq }) => seq > seen);
    return (await historyEntries(tx, scope, since)).map(({ at, actor, summary }) => ({ at, actor, summary }));
  });
}
