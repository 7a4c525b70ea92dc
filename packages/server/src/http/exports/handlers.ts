import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { exportLedger } from '../../use-cases/exports/export-ledger.js';
import { exportNotice } from '../../use-cases/exports/export-notice.js';
import { readLedger } from '../../use-cases/exports/read-ledger.js';
import { localDate } from '../../use-cases/local-date.js';

/** Routes of the exports (导出). */
export function exportHandlers({ store }: ServerDeps): HandlersOf<'exportLedger' | 'exportNotice'> {
  return {
    exportLedger: async ({ caller, params: { rectificationId, format } }) =>
      exportLedger(await readLedger(store, rectificationId), format, localDate(caller.at)),
    exportNotice: async ({ caller, params: { rectificationId, format }, query }) =>
      exportNotice(await readLedger(store, rectificationId), format, query.version, caller.at),
  };
}
