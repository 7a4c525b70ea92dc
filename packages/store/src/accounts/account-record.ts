import type { AccountsTable } from './tables.js';

export type AccountStatus = 'active' | 'disabled';

/** An account as it may be shown; what it is signed in with is not among it. */
export interface AccountRecord {
  id: string;
  personId: string;
  loginName: string;
  status: AccountStatus;
  /** Signs in with a password; else only through a linked identity. */
  hasPassword: boolean;
  passwordChangedAt: string | null;
  /** A new password is asked for at the next sign-in. */
  mustChange: boolean;
  hasSecondFactor: boolean;
  createdAt: string;
  signedInAt: string | null;
}

/** The record that a row holds. */
export function accountRecord(row: AccountsTable): AccountRecord {
  return {
    id: row.id,
    personId: row.person_id,
    loginName: row.login_name,
    status: row.status as AccountStatus,
    hasPassword: row.password !== null,
    passwordChangedAt: row.password_changed_at,
    mustChange: row.must_change === 1,
    hasSecondFactor: row.totp_secret !== null,
    createdAt: row.created_at,
    signedInAt: row.signed_in_at,
  };
}
