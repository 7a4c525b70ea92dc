import type { InspectionKind, LedgerScope, SourceGenre } from '@bihuan/domain';
import { scopeFindings, scopeRectifications } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';
import { cursorValues, type Page, pageOf } from './cursor.js';

/** A rectification as a list shows it. */
export interface RectificationListRow {
  id: string;
  version: number;
  title: string | null;
  issuer: string | null;
  inspectedBody: string | null;
  round: string | null;
  kind: InspectionKind | null;
  genre: SourceGenre;
  feedbackDate: string | null;
  publishedDate: string | null;
  registeredAt: string;
  updatedAt: string;
  /** Of those in scope. */
  findingCount: number;
}

/** The rectifications of which something is in scope, last changed first; `after` is the `next` of the page before. */
export async function listRectifications(
  { db }: ReadTransaction,
  scope: LedgerScope,
  { after, limit }: { after?: string; limit: number },
): Promise<Page<RectificationListRow>> {
  let query = db
    .selectFrom('rectifications')
    .select(['id', 'version', 'title', 'issuer', 'round', 'kind', 'genre'])
    .select(['inspected_body', 'feedback_date', 'published_date', 'registered_at', 'updated_at'])
    .select((eb) =>
      scopeFindings(
        eb
          .selectFrom('findings')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('findings.rectification_id', '=', 'rectifications.id'),
        scope,
      ).as('finding_count'),
    );
  if (after !== undefined) {
    const [updatedAt, id] = cursorValues(after, ['', ''] as const);
    query = query.where((eb) => eb(eb.refTuple('updated_at', 'id'), '<', eb.tuple(updatedAt, id)));
  }
  const rows = await scopeRectifications(query, scope)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, shown, (row) => [row.updated_at, row.id]);
}

interface Row {
  id: string;
  version: number;
  title: string | null;
  issuer: string | null;
  round: string | null;
  kind: string | null;
  genre: string;
  inspected_body: string | null;
  feedback_date: string | null;
  published_date: string | null;
  registered_at: string;
  updated_at: string;
  finding_count: number | null;
}

function shown(row: Row): RectificationListRow {
  const { id, version, title, issuer, round } = row;
  return {
    id,
    version,
    title,
    issuer,
    inspectedBody: row.inspected_body,
    round,
    kind: row.kind as InspectionKind | null,
    genre: row.genre as SourceGenre,
    feedbackDate: row.feedback_date,
    publishedDate: row.published_date,
    registeredAt: row.registered_at,
    updatedAt: row.updated_at,
    findingCount: row.finding_count ?? 0,
  };
}
