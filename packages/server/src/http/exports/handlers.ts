import { routes } from '@bihuan/contract';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { writtenApart } from '../../jobs/export-apart.js';
import { exportForm } from '../../use-cases/exports/export-form.js';
import { exportPaper } from '../../use-cases/exports/papers/export-paper.js';
import { readBrief } from '../../use-cases/exports/read-brief.js';
import { chosenOf, readLedger, readLiveLedger } from '../../use-cases/exports/read-ledger.js';
import { readReport } from '../../use-cases/exports/read-report.js';
import { localDate } from '../../use-cases/local-date.js';

type ExportRoute =
  | 'exportLedger'
  | 'exportNotice'
  | 'exportBrief'
  | 'exportForm'
  | 'exportPaper'
  | 'exportThreeLists'
  | 'exportReport';

/** Routes of the exports (导出). */
export function exportHandlers({ store }: Pick<ServerDeps, 'store'>): HandlersOf<ExportRoute> {
  return {
    exportLedger: async ({ caller, gone, params: { rectificationId, format }, query: { findingIds } }) => {
      const { policy } = routes.exportLedger;
      const ledger = chosenOf(await readLedger({ store, caller, policy, gone }, rectificationId), findingIds);
      return writtenApart({ kind: 'ledger', ledger, format, today: localDate(caller.at) }, gone);
    },
    exportNotice: async ({ caller, gone, params: { rectificationId, format }, query: { version } }) => {
      const { policy } = routes.exportNotice;
      const ledger = await readLedger({ store, caller, policy, gone }, rectificationId);
      return writtenApart({ kind: 'notice', ledger, format, version, at: caller.at }, gone);
    },
    exportForm: ({ caller, params }) =>
      exportForm({ store, caller, policy: routes.exportForm.policy }, params),
    exportPaper: ({ caller, params }) =>
      exportPaper({ store, caller, policy: routes.exportPaper.policy }, params),
    exportThreeLists: async ({
      caller,
      gone,
      params: { rectificationId, format },
      query: { findingIds },
    }) => {
      const { policy } = routes.exportThreeLists;
      const ledger = chosenOf(
        await readLiveLedger({ store, caller, policy, gone }, rectificationId),
        findingIds,
      );
      return writtenApart({ kind: 'threeLists', ledger, format, at: caller.at }, gone);
    },
    exportReport: async ({ caller, gone, params: { rectificationId, report } }) => {
      const { policy } = routes.exportReport;
      const ledger = await readReport({ store, caller, policy, gone }, rectificationId);
      return writtenApart({ kind: 'report', ledger, report, at: caller.at }, gone);
    },
    exportBrief: async ({ caller, gone, params: { rectificationId, period, format } }) => {
      const { policy } = routes.exportBrief;
      const ledger = await readBrief({ store, caller, policy, gone }, rectificationId, period);
      return writtenApart({ kind: 'brief', ledger, period, format, at: caller.at }, gone);
    },
  };
}
