/** The rows that replayed streams should have. */

import {
  type FindingState,
  isKnownRectification,
  type LiveFinding,
  type RectificationState,
} from '@bihuan/domain';
import { evidenceRows, waitRows } from '../desk/loop-rows.js';
import { expectedOrganisationRows } from '../organisation/expected-rows.js';
import { holderRows } from '../organisation/finding-holders.js';
import { findingRow, hasRow, partyRows, searchText } from '../projections/finding-row.js';
import { rectificationRow } from '../projections/rectification-row.js';
import type { Tables } from '../tables.js';
import type { ReplayedStream } from './replay.js';

/** The tables that are made of events. */
export const PROJECTED_TABLES = [
  'units',
  'people',
  'posts',
  'role_grants',
  'appointments',
  'rectifications',
  'findings',
  'finding_holders',
  'finding_parties',
  'finding_texts',
  'finding_waits',
  'finding_evidence',
  'removed_findings',
] as const;
export type ProjectedTable = (typeof PROJECTED_TABLES)[number];

export type ExpectedRows = { [T in ProjectedTable]: Tables[T][] };

/** A replayed finding that has a row. */
export interface ReplayedFinding extends ReplayedStream {
  state: LiveFinding;
}

/** The findings among the streams that are there. */
export function liveFindings(streams: readonly ReplayedStream[]): ReplayedFinding[] {
  return streams.filter(
    (stream): stream is ReplayedFinding =>
      stream.address.kind === 'finding' && hasRow(stream.state as FindingState),
  );
}

/** The rows of every table that these streams make, in no particular order. */
export function expectedRows(streams: readonly ReplayedStream[]): ExpectedRows {
  const live = liveFindings(streams);
  return {
    ...expectedOrganisationRows(streams),
    rectifications: rectificationRows(streams),
    findings: live.map(({ state, key, provenance }) => findingRow(state, key, provenance)),
    finding_holders: live.flatMap(({ state, key }) => holderRows(state, key)),
    finding_parties: live.flatMap(({ state, key }) => partyRows(state, key)),
    finding_texts: live.map(({ state, key }) => ({ finding_key: key, text: searchText(state) })),
    finding_waits: live.flatMap(({ state, key }) => waitRows(state, key)),
    finding_evidence: live.flatMap(({ state, key }) => evidenceRows(state, key)),
    removed_findings: removedRows(streams),
  };
}

function rectificationRows(streams: readonly ReplayedStream[]): ExpectedRows['rectifications'] {
  return streams
    .filter(({ address }) => address.kind === 'rectification')
    .flatMap(({ state, provenance }) => {
      const rectification = state as RectificationState;
      return isKnownRectification(rectification) ? [rectificationRow(rectification, provenance)] : [];
    });
}

function removedRows(streams: readonly ReplayedStream[]): ExpectedRows['removed_findings'] {
  return streams
    .filter(({ address }) => address.kind === 'finding')
    .flatMap(({ state, provenance: { updatedAt, head } }) => {
      const finding = state as FindingState;
      if (finding.status !== 'removed') return [];
      const { id, rectificationId, version } = finding;
      return [{ id, rectification_id: rectificationId, version, removed_at: updatedAt, head }];
    });
}
