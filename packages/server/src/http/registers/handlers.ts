import { type AccountabilityRow, type InstitutionRow, routes } from '@bihuan/contract';
import {
  type AccountabilityLine,
  type Institution,
  institutionKey,
  type RegisterOrigin,
  workRecordKey,
} from '@bihuan/domain';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { writtenApart } from '../../jobs/export-apart.js';
import { readReport } from '../../use-cases/exports/read-report.js';
import {
  readAccountability,
  readInstitutions,
  readWorkRecords,
} from '../../use-cases/registers/read-registers.js';
import { findingsNamed, pageAfter } from './register-page.js';

type RegisterRoute = 'listInstitutions' | 'listAccountability' | 'listWorkRecords' | 'exportRegisters';

/** Routes of the registers (登记簿). */
export function registerHandlers({ store }: Pick<ServerDeps, 'store'>): HandlersOf<RegisterRoute> {
  return {
    listInstitutions: async ({ caller, params: { rectificationId }, query }) => {
      const read = await store.snapshot((tx) => readInstitutions(tx, caller, rectificationId));
      const { page, next } = pageAfter(read.lines, institutionKey, query);
      const rows = page.map(institutionRow);
      const ids = rows.flatMap(({ findingIds, citedBy }) => [...findingIds, ...citedBy]);
      return { rows, findings: findingsNamed(ids, read.findings), next };
    },
    listAccountability: async ({ caller, params: { rectificationId } }) => {
      const read = await store.snapshot((tx) => readAccountability(tx, caller, rectificationId));
      const rows = read.lines.map(accountabilityRow);
      const ids = rows.flatMap(({ findingIds }) => findingIds);
      return { rows, findings: findingsNamed(ids, read.findings), next: null };
    },
    listWorkRecords: async ({ caller, params: { rectificationId }, query }) => {
      const read = await store.snapshot((tx) => readWorkRecords(tx, caller, rectificationId));
      const { page, next } = pageAfter(read.lines, workRecordKey, query);
      const ids = page.flatMap(({ findingIds }) => findingIds);
      return { rows: page, findings: findingsNamed(ids, read.findings), next };
    },
    exportRegisters: async ({ caller, gone, params: { rectificationId } }) => {
      const { policy } = routes.exportRegisters;
      const ledger = await readReport({ store, caller, policy, gone }, rectificationId);
      return writtenApart({ kind: 'registers', ledger }, gone);
    },
  };
}

function institutionRow({ origins, citations, ...line }: Institution): InstitutionRow {
  return { ...line, findingIds: idsOf(origins), citedBy: idsOf(citations) };
}

function accountabilityRow({ kind, people, uncounted, origins }: AccountabilityLine): AccountabilityRow {
  return { kind, people, uncounted, findingIds: idsOf(origins) };
}

function idsOf(origins: readonly RegisterOrigin[]): string[] {
  return [...new Set(origins.map(({ findingId }) => findingId))];
}
