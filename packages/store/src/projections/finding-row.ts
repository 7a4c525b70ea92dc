/** The row of a finding: its state as JSON, and beside it what lists show, filter and sort by. */

import {
  canonicalJson,
  type Due,
  dueDate,
  type FindingContent,
  type FindingState,
  hasVoidSignatures,
  type LeafOutcome,
  type LiveFinding,
  openDueOf,
  outcomeOf,
  type Party,
  type Reported,
} from '@bihuan/domain';
import { fold } from '../search/fold.js';
import type { FindingPartiesTable, FindingsTable } from '../tables.js';
import { rankOfNumber } from './number-rank.js';
import { plain } from './plain.js';

/** Sorts behind every date. */
export const NO_DUE = '9999-12-31';
/** The reported status of a finding of which no notice says anything. */
export const NOTHING_REPORTED = 'none';

/** What a row takes from its events besides the state. */
export interface Provenance {
  registeredAt: string;
  updatedAt: string;
  /** Hash of the last event. */
  head: string;
}

/** A finding as a list shows it, kept ready beside the columns that lists filter and sort by. */
export interface FindingSummary {
  id: string;
  rectificationId: string;
  ordinal: number;
  version: number;
  status: LiveFinding['status'];
  /** The state with its outcome told apart. */
  stand: LeafOutcome;
  /** 签字已失效: what is signed was changed since. */
  voided: boolean;
  number: string;
  part: FindingContent['part'];
  level: number;
  section: string | null;
  problem: string;
  /** Null where no notice says anything. */
  reportedStatus: Reported['status'] | null;
  reportedOpen: boolean;
  leadLeaders: string[];
  leadUnits: string[];
  participatingUnits: string[];
  resultsDue: Due | null;
  completionDue: Due | null;
  /** The earliest civil date on which something is still owed. */
  openDue: string | null;
  measureCount: number;
  figureCount: number;
  documentCount: number;
  visibility: FindingContent['visibility'];
  updatedAt: string;
}

/** The row; `key` is the position of the registering event. */
export function findingRow(state: LiveFinding, key: number, provenance: Provenance): FindingsTable {
  const summary = canonicalJson(summaryOf(state, provenance));
  return { ...findingColumns(state, key, provenance), summary, state: canonicalJson(state) };
}

/** The row less its JSON. */
export function findingColumns(
  state: LiveFinding,
  key: number,
  provenance: Provenance,
): Omit<FindingsTable, 'summary' | 'state'> {
  const { content } = state;
  return {
    key,
    id: state.id,
    rectification_id: state.rectificationId,
    ordinal: state.ordinal,
    version: state.version,
    status: state.status,
    number_rank: rankOfNumber(content.number),
    part: content.part,
    level: content.level,
    parent_id: content.parentId,
    section: content.section === null ? null : plain(content.section),
    reported_status: content.reported?.status ?? NOTHING_REPORTED,
    has_figures: content.figures.length > 0 ? 1 : 0,
    visibility: content.visibility,
    completion_due: dueDate(content.completionDue) ?? NO_DUE,
    open_due: openDueOf(state) ?? NO_DUE,
    stand: outcomeOf(state),
    voided: hasVoidSignatures(state) ? 1 : 0,
    registered_at: provenance.registeredAt,
    updated_at: provenance.updatedAt,
    head: provenance.head,
  };
}

function summaryOf(finding: LiveFinding, { updatedAt }: Provenance): FindingSummary {
  const { content, ...state } = finding;
  const texts = (parties: Party[]) => parties.map(({ text }) => text);
  return {
    id: state.id,
    rectificationId: state.rectificationId,
    ordinal: state.ordinal,
    version: state.version,
    status: state.status,
    stand: outcomeOf(finding),
    voided: hasVoidSignatures(finding),
    number: content.number,
    part: content.part,
    level: content.level,
    section: content.section,
    problem: content.problem,
    reportedStatus: content.reported?.status ?? null,
    reportedOpen: content.reported?.open ?? false,
    leadLeaders: texts(content.leadLeaders),
    leadUnits: texts(content.leadUnits),
    participatingUnits: texts(content.participatingUnits),
    resultsDue: content.resultsDue,
    completionDue: content.completionDue,
    openDue: openDueOf(finding),
    measureCount: content.measures.length,
    figureCount: content.figures.length,
    documentCount: content.documents.length,
    visibility: content.visibility,
    updatedAt,
  };
}

/** The state that a row holds. */
export function stateOfRow(row: { state: string }): LiveFinding {
  return JSON.parse(row.state) as LiveFinding;
}

/** One row per party and role; a name that a role has twice counts once. */
export function partyRows(state: LiveFinding, key: number): FindingPartiesTable[] {
  const { leadLeaders, leadUnits, participatingUnits, completionDue } = state.content;
  const roles = { leadLeader: leadLeaders, leadUnit: leadUnits, participatingUnit: participatingUnits };
  return Object.entries(roles).flatMap(([role, parties]) =>
    [...new Set(parties.map(({ text }) => plain(text)))].map((name, place) => ({
      finding_key: key,
      role,
      name,
      place,
      rectification_id: state.rectificationId,
      ordinal: state.ordinal,
      completion_due: dueDate(completionDue) ?? NO_DUE,
    })),
  );
}

/** What a finding is searched by: its problem, introduction and measures, folded, one line each. */
export function searchText({ content }: LiveFinding): string {
  const lines = [content.problem, content.introduction ?? '', ...content.measures.map(({ text }) => text)];
  return fold(plain(lines.filter((line) => line !== '').join('\n')));
}

/** Whether the finding has a row. */
export function hasRow(state: FindingState): state is LiveFinding {
  return 'content' in state;
}
