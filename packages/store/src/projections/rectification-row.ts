/** The row of a rectification: its state as JSON, and beside it what lists show and sort by. */

import { anchorsOf, canonicalJson, type KnownRectification } from '@bihuan/domain';
import type { RectificationsTable } from '../tables.js';
import type { Provenance } from './finding-row.js';
import { plain } from './plain.js';

/** The row of a rectification; its columns hold no U+0000. */
export function rectificationRow(state: KnownRectification, provenance: Provenance): RectificationsTable {
  const { header } = state.content;
  const words = (text: string | null) => (text === null ? null : plain(text));
  return {
    id: state.id,
    version: state.version,
    status: state.status,
    title: words(header.title),
    issuer: words(header.issuer),
    inspected_body: words(header.inspectedBody),
    round: words(header.round),
    kind: header.kind,
    genre: header.genre,
    feedback_date: anchorsOf(state).feedbackReceived,
    published_date: header.publishedDate,
    body_id: state.bodyId ?? null,
    registered_at: provenance.registeredAt,
    updated_at: provenance.updatedAt,
    head: provenance.head,
    state: canonicalJson(state),
  };
}
