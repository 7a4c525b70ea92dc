import { routes } from '@bihuan/contract';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { writtenApart } from '../../jobs/export-apart.js';
import { exportForm } from '../../use-cases/exports/export-form.js';
import { readBrief } from '../../use-cases/exports/read-brief.js';
import { readLedger } from '../../use-cases/exports/read-ledger.js';
import { localDate } from '../../use-cases/local-date.js';

/** Routes of the exports (导出). */
export function exportHandlers({
  store,
}: Pick<ServerDeps, 'store'>): HandlersOf<'exportLedger' | 'exportNotice' | 'exportBrief' | 'exportForm'> {
  return {
    exportLedger: async ({ caller, params: { rectificationId, format } }) => {
      const { policy } = routes.exportLedger;
      const ledger = await readLedger({ store, caller, policy }, rectificationId);
      return writtenApart({ kind: 'ledger', ledger, format, today: localDate(caller.at) });
    },
    exportNotice: async ({ caller, params: { rectificationId, format }, query: { version } }) => {
      const { policy } = routes.exportNotice;
      const ledger = await readLedger({ store, caller, policy }, rectificationId);
      return writtenApart({ kind: 'notice', ledger, format, version, at: caller.at });
    },
    exportForm: ({ caller, params }) =>
      exportForm({ store, caller, policy: routes.exportForm.policy }, params),
    exportBrief: async ({ caller, params: { rectificationId, period, format } }) => {
      const { policy } = routes.exportBrief;
      const ledger = await readBrief({ store, caller, policy }, rectificationId, period);
      return writtenApart({ kind: 'brief', ledger, period, format, at: caller.at });
    },
  };
}
