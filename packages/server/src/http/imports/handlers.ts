import { findDraft, findImport, listImports } from '@bihuan/store';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
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

/** Routes of the imports (导入): a file becomes a draft, a draft becomes a ledger. */
export function importHandlers(deps: ServerDeps, jobs: ImportJobs): HandlersOf<Routes> {
  const { store, config } = deps;
  const { vault, clock } = deps;
  const importDeps = { store, vault, clock, jobs, workFolder: config.workFolder };
  return {
    uploadImport: async ({ caller, upload }) =>
      importStatus(await uploadImport(importDeps, caller, upload, config.uploadBytes)),
    pasteImport: async ({ caller, body }) => importStatus(await pasteImport(importDeps, caller, body)),
    sampleImport: async ({ caller }) =>
      importStatus(await sampleImport(importDeps, caller, config.samplePath)),
    listImports: async ({ query: { after, limit } }) => {
      const page = await store.read((tx) => listImports(tx, { limit, ...defined({ after }) }));
      return { rows: page.rows.map(importStatus), next: page.next };
    },
    getImport: async ({ params }) => importStatus(await store.read((tx) => findImport(tx, params.importId))),
    cancelImport: async ({ caller, params }) =>
      importStatus(await cancelImport(importDeps, caller, params.importId)),
    getListPreview: ({ params }) => previewOfImport(importDeps, params.importId),
    mapLists: async ({ caller, params, body }) =>
      importStatus(await mapLists(importDeps, caller, params.importId, body)),
    getDraft: async ({ params }) =>
      draftPage(openDraft(await store.read((tx) => findDraft(tx, params.importId)))),
    editDraft: ({ caller, params, body }) => editDraft({ store, caller }, { ...params, ...body }),
    undoEdit: async ({ caller, params, body }) =>
      draftPage(await undoEdit({ store, caller }, { ...params, ...body })),
    acceptDraft: ({ caller, params, body }) => acceptDraft({ store, caller }, { ...params, ...body }),
  };
}
