import { denied } from '../../app/errors/denials.js';
import type { HandlersOf, IncomingFile } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { exportOrganisation } from '../../use-cases/organisation/file/export-organisation.js';
import { giveProposedRoles, previewRoles } from '../../use-cases/organisation/file/give-proposed-roles.js';
import {
  importOrganisation,
  previewOrganisation,
} from '../../use-cases/organisation/file/import-organisation.js';
import { uploadedOrganisation } from '../../use-cases/organisation/file/uploaded-organisation.js';

type Routes =
  | 'exportOrganisation'
  | 'previewOrganisation'
  | 'importOrganisation'
  | 'previewRoles'
  | 'giveProposedRoles';

/** Routes of the organisation's workbook: what is taken in is what was looked at. */
export function organisationFileHandlers({ store, config }: ServerDeps): HandlersOf<Routes> {
  const read = (upload: IncomingFile) => uploadedOrganisation(config, upload);
  const looked = async (upload: IncomingFile, sha256: string) => {
    const uploaded = await read(upload);
    if (uploaded.sha256 !== sha256) throw denied('otherFile', {});
    return uploaded;
  };
  return {
    exportOrganisation: ({ caller }) => exportOrganisation({ store, caller }),
    previewOrganisation: async ({ caller, upload }) =>
      previewOrganisation({ store, caller }, await read(upload)),
    importOrganisation: async ({ caller, upload, query: { sha256, take } }) =>
      importOrganisation({ store, caller }, await looked(upload, sha256), take),
    previewRoles: async ({ caller, upload }) => previewRoles({ store, caller }, await read(upload)),
    giveProposedRoles: async ({ caller, upload, query: { sha256 } }) =>
      giveProposedRoles({ store, caller }, await looked(upload, sha256)),
  };
}
