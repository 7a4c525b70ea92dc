/** A finding as the list shows it. */

import type { FindingContent, Part, Reported } from '@bihuan/domain';
import type { FindingSummary } from '../projections/finding-row.js';
import { NOTHING_REPORTED } from '../projections/finding-row.js';
import type { Hit } from '../search/hit.js';

export interface FindingListRow extends FindingSummary {
  id: string;
  rectificationId: string;
  ordinal: number;
  version: number;
  status: 'registered';
  number: string;
  part: Part;
  level: number;
  section: string | null;
  problem: string;
  reportedStatus: Reported['status'] | null;
  visibility: FindingContent['visibility'];
  updatedAt: string;
  /** Where the words stand; null when nothing was searched. */
  hit: Hit | null;
}

/** The columns that a list reads. */
export const listedColumns = [
  'findings.key',
  'findings.id',
  'findings.rectification_id',
  'findings.ordinal',
  'findings.version',
  'findings.status',
  'findings.number',
  'findings.number_rank',
  'findings.part',
  'findings.level',
  'findings.section',
  'findings.problem',
  'findings.reported_status',
  'findings.visibility',
  'findings.completion_due',
  'findings.updated_at',
  'findings.summary',
] as const;

export interface ListedRow {
  key: number;
  id: string;
  rectification_id: string;
  ordinal: number;
  version: number;
  status: string;
  number: string;
  number_rank: number;
  part: string;
  level: number;
  section: string | null;
  problem: string;
  reported_status: string;
  visibility: string;
  completion_due: string;
  updated_at: string;
  summary: string;
}

export function rowShown(row: ListedRow): FindingListRow {
  const { id, ordinal, version, number, level, section, problem } = row;
  return {
    ...(JSON.parse(row.summary) as FindingSummary),
    id,
    rectificationId: row.rectification_id,
    ordinal,
    version,
    status: row.status as FindingListRow['status'],
    number,
    part: row.part as Part,
    level,
    section,
    problem,
    reportedStatus:
      row.reported_status === NOTHING_REPORTED ? null : (row.reported_status as Reported['status']),
    visibility: row.visibility as FindingContent['visibility'],
    updatedAt: row.updated_at,
    hit: null,
  };
}
