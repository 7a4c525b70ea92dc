/** The tables of notification as Kysely knows them; what each column means is said in `migrations/`. */

export interface NotificationsTable {
  id: string;
  person_id: string;
  topic: string;
  kind: string;
  rectification_id: string;
  finding_id: string;
  due: string | null;
  at: string;
  read_at: string | null;
  digest_on: string | null;
}

export interface NotificationSettingsTable {
  person_id: string;
  mail: number;
  digest_hour: number;
  calendar_digest: string | null;
  calendar_made_at: string | null;
}

export interface DigestsTable {
  addressee: string;
  day: string;
}

export interface OutboxTable {
  id: string;
  channel: string;
  addressee: string;
  payload: string;
  state: string;
  tries: number;
  due_at: string;
  last_error: string | null;
  made_at: string;
  ended_at: string | null;
}

export interface WebhooksTable {
  id: string;
  rectification_id: string;
  kind: string;
  name: string;
  host: string;
  sealed_address: string;
  sealed_secret: string | null;
  enabled: number;
  made_at: string;
  changed_at: string;
}

export interface NotifyTables {
  notifications: NotificationsTable;
  notification_settings: NotificationSettingsTable;
  digests: DigestsTable;
  outbox: OutboxTable;
  webhooks: WebhooksTable;
}
