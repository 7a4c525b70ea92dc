/** 登录会话: seen and ended, one's own and those of others. */

import {
  endSession as end,
  endSessions as endAll,
  listSessions,
  type Page,
  type SessionRecord,
} from '@bihuan/store';
import { noteWith } from '../../app/access-notes.js';
import { defined } from '../defined.js';
import type { AccessParts, Asking } from './access-parts.js';

/** The living sessions of an account, last seen first. */
export function sessionsOf(
  { store, rules }: AccessParts,
  { caller }: Asking,
  accountId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<SessionRecord>> {
  const page = { at: caller.at, rule: rules.session, limit, ...defined({ after }) };
  return store.read((tx) => listSessions(tx, accountId, page));
}

/** Ends one session: the next request with it is nobody's. @throws Refused `unknownSession` */
export async function endSession(
  { store }: AccessParts,
  asking: Asking,
  { accountId, sessionId }: { accountId: string; sessionId: string },
): Promise<void> {
  await store.transaction(async (tx) => {
    await end(tx, { accountId, sessionId });
    await noteWith(tx, asking, 'sessionEnded', { object: `account:${accountId}`, detail: { count: '1' } });
  });
}

/** Ends all sessions of an account, or all but one; how many. */
export async function endSessions(
  { store }: AccessParts,
  asking: Asking,
  { accountId, except }: { accountId: string; except?: string },
): Promise<number> {
  return store.transaction(async (tx) => {
    const count = await endAll(tx, accountId, defined({ except }));
    const detail = { count: String(count) };
    if (count > 0) await noteWith(tx, asking, 'sessionEnded', { object: `account:${accountId}`, detail });
    return count;
  });
}
