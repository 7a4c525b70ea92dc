import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { ACCESS_TABLE, ACT_TABLE, exportAudit } from '../../use-cases/audit/export-audit.js';
import { kindsOf, readAccesses } from '../../use-cases/audit/read-accesses.js';
import { readActs } from '../../use-cases/audit/read-acts.js';
import { type AuditVerifying, readAuditStatus, verifyAudit } from '../../use-cases/audit/verify-audit.js';
import { defined } from '../../use-cases/defined.js';

type Routes =
  | 'listActs'
  | 'exportActs'
  | 'listAccesses'
  | 'exportAccesses'
  | 'getAuditStatus'
  | 'verifyAudit'
  | 'getAuditVerification'
  | 'stopAuditVerification';

interface ActQuery {
  person?: string | undefined;
  stream?: string | undefined;
  type?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  after?: string | undefined;
}

type AccessQuery = Omit<ActQuery, 'stream' | 'type'> & { kind?: string | string[] | undefined };

const actsAsked = ({ person: personId, stream, type, from, to, after }: ActQuery) =>
  defined({ personId, stream, type, from, to, after });
const accessesAsked = ({ person: personId, kind, from, to, after }: AccessQuery) =>
  defined({ personId, kinds: kindsOf(kind), from, to, after });

/** Routes of the audit administrator (审计): acts, never contents. */
export function auditHandlers({ store, config }: ServerDeps, verifying: AuditVerifying): HandlersOf<Routes> {
  const place = { store, keyFolder: config.keyFolder };
  return {
    listActs: ({ query: { limit, ...query } }) =>
      store.read((tx) => readActs(tx, { ...actsAsked(query), limit })),
    exportActs: ({ caller, gone, params: { format }, query }) =>
      exportAudit(store, {
        ...{ table: ACT_TABLE, format, at: caller.at, gone },
        read: (tx, after, limit) => readActs(tx, { ...actsAsked({ ...query, after }), limit }),
      }),
    listAccesses: ({ query: { limit, ...query } }) =>
      store.read((tx) => readAccesses(tx, { ...accessesAsked(query), limit })),
    exportAccesses: ({ caller, gone, params: { format }, query }) =>
      exportAudit(store, {
        ...{ table: ACCESS_TABLE, format, at: caller.at, gone },
        read: (tx, after, limit) => readAccesses(tx, { ...accessesAsked({ ...query, after }), limit }),
      }),
    getAuditStatus: () => readAuditStatus(store),
    verifyAudit: ({ caller }) => verifying.run((course) => verifyAudit(place, caller.at, course)),
    getAuditVerification: async () => ({ running: verifying.progress() }),
    stopAuditVerification: async () => {
      await verifying.stop();
      return { running: verifying.progress() };
    },
  };
}
