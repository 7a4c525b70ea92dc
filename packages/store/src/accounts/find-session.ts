import { isSessionAlive, type SessionRule } from '@bihuan/domain';
import { sql } from 'kysely';
import { shapedRows } from '../queries/shaped.js';
import type { ReadTransaction } from '../store.js';
import type { AccountStatus } from './account-record.js';
import { type SessionRecord, sessionRecord } from './sessions.js';
import { digestOf } from './token.js';

/** A session with whose it is, as each request needs it. */
export interface FoundSession extends SessionRecord {
  personId: string;
  loginName: string;
  mustChange: boolean;
  /** Null: there is no password. */
  passwordChangedAt: string | null;
  hasSecondFactor: boolean;
  /**
   * Changes whenever the person's record or the tree of units does: as long as it is the same, and the day too, so
   * are the person's rights.
   */
  standing: string;
}

interface Moment {
  at: string;
  rule: SessionRule;
}

/** The session of a token; null when there is none, when it is over, or when its account is switched off. */
export async function findSession(
  tx: ReadTransaction,
  token: string,
  moment: Moment,
): Promise<FoundSession | null> {
  const question = { name: 'findSession', values: { digest: digestOf(token) } };
  const [row] = await shapedRows(tx, question, ({ digest }) =>
    sessionRows(tx).where('sessions.digest', '=', digest).compile(),
  );
  return found(row, moment);
}

/** The same by its id: for whoever comes back from a provider, where the browser sends no cookie of the session. */
export async function findSessionById(
  tx: ReadTransaction,
  sessionId: string,
  moment: Moment,
): Promise<FoundSession | null> {
  return found(await sessionRows(tx).where('sessions.id', '=', sessionId).executeTakeFirst(), moment);
}

/** Changes whenever any unit does. It is read together with the session: two questions could see two states. */
const treeVersion = sql<number>`(select units_version from organisation_head where writer = 1)`;

function sessionRows({ db }: ReadTransaction) {
  return db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .leftJoin('people', 'people.id', 'accounts.person_id')
    .selectAll('sessions')
    .select(['accounts.person_id', 'accounts.login_name', 'accounts.must_change', 'accounts.totp_secret'])
    .select(['accounts.status', 'accounts.password', 'accounts.password_changed_at'])
    .select(['people.version as person_version', treeVersion.as('tree_version')]);
}

type SessionRow = Awaited<ReturnType<ReturnType<typeof sessionRows>['executeTakeFirst']>>;

function found(row: SessionRow, { at, rule }: Moment): FoundSession | null {
  if (!row || (row.status as AccountStatus) !== 'active') return null;
  if (!isSessionAlive({ createdAt: row.created_at, lastSeenAt: row.seen_at }, at, rule)) return null;
  return {
    ...sessionRecord(row),
    personId: row.person_id,
    loginName: row.login_name,
    mustChange: row.must_change === 1,
    passwordChangedAt: row.password === null ? null : row.password_changed_at,
    hasSecondFactor: row.totp_secret !== null,
    standing: `${row.person_version}.${row.tree_version}`,
  };
}
