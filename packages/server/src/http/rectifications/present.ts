import type { RectificationPage, RectificationRow } from '@bihuan/contract';
import type { RectificationListRow, RectificationRecord } from '@bihuan/store';
import type { z } from 'zod';
import { rectificationName } from '../../use-cases/rectifications/rectification-name.js';

/** One line of the list of rectifications. */
export function rectificationRow(row: RectificationListRow): z.output<typeof RectificationRow> {
  return {
    id: row.id,
    name: rectificationName(row),
    inspectedBody: row.inspectedBody,
    kind: row.kind,
    genre: row.genre,
    feedbackDate: row.feedbackDate,
    findingCount: row.findingCount,
    updatedAt: row.updatedAt,
  };
}

/** A rectification with its chapters and contact. */
export function rectificationPage({ id, version, content }: RectificationRecord): RectificationPage {
  const { header, organisation, nextSteps, contact, statedCounts, source } = content;
  return {
    id,
    name: rectificationName(header),
    version,
    header,
    organisation,
    nextSteps,
    contact,
    statedCounts,
    source,
  };
}
