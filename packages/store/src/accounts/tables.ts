/** The tables of accounts as Kysely knows them; what each column means is said in `migrations/`. */

export interface AccountsTable {
  id: string;
  person_id: string;
  login_name: string;
  login_key: string;
  status: string;
  password: string | null;
  password_changed_at: string | null;
  must_change: number;
  totp_secret: string | null;
  totp_confirmed_at: string | null;
  totp_step: number;
  created_at: string;
  signed_in_at: string | null;
}

export interface RecoveryCodesTable {
  account_id: string;
  digest: string;
  used_at: string | null;
}

export interface SessionsTable {
  id: string;
  digest: string;
  account_id: string;
  stage: string;
  second_factor: number;
  created_at: string;
  seen_at: string;
  expires_at: string;
  device: string | null;
  address: string | null;
}

export interface OneTimeLinksTable {
  digest: string;
  purpose: string;
  account_id: string | null;
  made_at: string;
  expires_at: string;
  used_at: string | null;
}

export interface IdentitiesTable {
  issuer: string;
  subject: string;
  account_id: string;
  linked_at: string;
}

export interface FailedTriesTable {
  digest: string;
  count: number;
  last_at: string;
}

export interface AccountTables {
  accounts: AccountsTable;
  recovery_codes: RecoveryCodesTable;
  sessions: SessionsTable;
  one_time_links: OneTimeLinksTable;
  identities: IdentitiesTable;
  failed_tries: FailedTriesTable;
}
