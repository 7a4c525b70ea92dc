import { routes } from '@bihuan/contract';
import { findDraft, findImport, importScope, listImports } from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerConfig, ServerDeps } from '../../deps.js';
import type { ImportJobs } from '../../jobs/import-jobs.js';
import { acceptDraft } from '../../use-cases/accept-draft/accept-draft.js';
import { defined } from '../../use-cases/defined.js';
import { pasteImport, sampleImport, uploadImport } from '../../use-cases/imports/begin-import.js';
import { cancelImport } from '../../use-cases/imports/cancel-import.js';
import { openDraft } from '../../use-cases/imports/draft.js';
import { editDraft, undoEdit } from '../../use-cases/imports/edit-draft.js';
import { mapLists, previewOfImport } from '../../use-cases/imports/lists.js';
import { draftPage, importStatus } from './present.js';

type Routes =
  | 'uploadImport'
  | 'pasteImport'
  | 'sampleImport'
  | 'listImports'
  | 'getImport'
  | 'cancelImport'
  | 'getListPreview'
  | 'mapLists'
  | 'getDraft'
  | 'editDraft'
  | 'undoEdit'
  | 'acceptDraft';

/** What imports need of the server. */
type Importing = Pick<ServerDeps, 'store' | 'vault' | 'clock'> & {
  config: Pick<ServerConfig, 'workFolder' | 'samplePath' | 'uploadBytes'>;
};

/** Routes of the imports (导入): a file becomes a draft, a draft becomes a ledger. */
export function importHandlers(deps: Importing, jobs: ImportJobs): HandlersOf<Routes> {
  const { store, config } = deps;
  const { vault, clock } = deps;
  const importDeps = { store, vault, clock, jobs, workFolder: config.workFolder };
  const as = (caller: Caller, route: Routes) => ({ caller, policy: routes[route].policy });
  const deed = (caller: Caller, route: Routes) => ({ store, ...as(caller, route) });
  return {
    uploadImport: async ({ caller, upload }) =>
      importStatus(await uploadImport(importDeps, as(caller, 'uploadImport'), upload, config.uploadBytes)),
    pasteImport: async ({ caller, body }) =>
      importStatus(await pasteImport(importDeps, as(caller, 'pasteImport'), body)),
    sampleImport: async ({ caller }) =>
      importStatus(await sampleImport(importDeps, as(caller, 'sampleImport'), config.samplePath)),
    listImports: async ({ caller, query: { after, limit } }) => {
      const question = { limit, ...defined({ after }) };
      const page = await store.read((tx) => listImports(tx, importScope(caller.profile), question));
      return { rows: page.rows.map(importStatus), next: page.next };
    },
    getImport: async ({ caller, params }) =>
      importStatus(await store.read((tx) => findImport(tx, importScope(caller.profile), params.importId))),
    cancelImport: async ({ caller, params }) =>
      importStatus(await cancelImport(importDeps, as(caller, 'cancelImport'), params.importId)),
    getListPreview: ({ caller, params }) =>
      previewOfImport(importDeps, importScope(caller.profile), params.importId),
    mapLists: async ({ caller, params, body }) =>
      importStatus(await mapLists(importDeps, as(caller, 'mapLists'), params.importId, body)),
    getDraft: async ({ caller, params }) => {
      const scope = importScope(caller.profile);
      return draftPage(openDraft(await store.read((tx) => findDraft(tx, scope, params.importId))));
    },
    editDraft: ({ caller, params, body }) => editDraft(deed(caller, 'editDraft'), { ...params, ...body }),
    undoEdit: async ({ caller, params, body }) =>
      draftPage(await undoEdit(deed(caller, 'undoEdit'), { ...params, ...body })),
    acceptDraft: ({ caller, params, body }) =>
      acceptDraft(deed(caller, 'acceptDraft'), { ...params, ...body }),
  };
}
