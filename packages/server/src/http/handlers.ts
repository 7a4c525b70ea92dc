import type { Handlers } from '../app/handlers.js';
import type { ServerDeps } from '../deps.js';
import type { ImportJobs } from '../jobs/import-jobs.js';
import { aboutHandlers } from './about/handlers.js';
import { exportHandlers } from './exports/handlers.js';
import { findingHandlers } from './findings/handlers.js';
import { importHandlers } from './imports/handlers.js';
import { pending } from './pending.js';
import { peopleHandlers } from './people/handlers.js';
import { roleHandlers } from './people/role-handlers.js';
import { rectificationHandlers } from './rectifications/handlers.js';
import { unitHandlers } from './units/handlers.js';
import { partyHandlers } from './units/party-handlers.js';

/** One handler for every route of the contract. */
export function handlersOf(deps: ServerDeps, jobs: ImportJobs): Handlers {
  return {
    ...aboutHandlers(deps),
    ...importHandlers(deps, jobs),
    ...rectificationHandlers(deps),
    ...findingHandlers(deps),
    ...exportHandlers(deps),
    ...unitHandlers(deps),
    ...partyHandlers(deps),
    ...peopleHandlers(deps),
    ...roleHandlers(deps),
    ...pending('exportOrganisation', 'previewOrganisation', 'importOrganisation', 'previewRoles'),
    ...pending('giveProposedRoles', 'listActs', 'exportActs', 'listAccesses', 'exportAccesses'),
    ...pending('getAuditStatus', 'verifyAudit'),
    ...pending('getSession', 'signIn', 'giveSecondFactor', 'signOut', 'beginOidc', 'finishOidc'),
    ...pending('lookAtLink', 'takeFirstAdministratorLink', 'takePasswordLink', 'beginOidcByLink'),
    ...pending('getOwnAccount', 'changePassword', 'beginSecondFactor', 'setSecondFactor', 'newRecoveryCodes'),
    ...pending('listOwnSessions', 'endOwnSession', 'endOtherSessions', 'beginLinkingIdentity'),
    ...pending('unlinkIdentity', 'listAccounts', 'createAccount', 'enableAccounts', 'getAccount'),
    ...pending('disableAccount', 'enableAccount', 'makeAccountLink', 'demandNewPassword'),
    ...pending('removeSecondFactor', 'listAccountSessions', 'endAccountSession', 'endAccountSessions'),
  };
}
