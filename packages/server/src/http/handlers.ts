import type { Access } from '../app/build-access.js';
import type { Handlers } from '../app/handlers.js';
import type { DemoFilling } from '../demo/demo-filling.js';
import type { ServerDeps } from '../deps.js';
import type { EvidenceTexts } from '../jobs/evidence/evidence-texts.js';
import type { ImportJobs } from '../jobs/import-jobs.js';
import { oidcHandlers } from '../oidc/handlers.js';
import type { AuditVerifying } from '../use-cases/audit/verify-audit.js';
import { aboutHandlers } from './about/handlers.js';
import { accountHandlers } from './accounts/handlers.js';
import { auditHandlers } from './audit/handlers.js';
import { deedHandlers, rectificationDeedHandlers } from './deeds/handlers.js';
import { demoHandlers } from './demo/handlers.js';
import { deskHandlers } from './desk/handlers.js';
import { evidenceHandlers } from './evidence/handlers.js';
import { exportHandlers } from './exports/handlers.js';
import { findingHandlers } from './findings/handlers.js';
import { importHandlers } from './imports/handlers.js';
import { loopHandlers } from './loop/handlers.js';
import { notificationHandlers } from './notifications/handlers.js';
import { webhookHandlers } from './notifications/webhook-handlers.js';
import { peopleHandlers } from './people/handlers.js';
import { roleHandlers } from './people/role-handlers.js';
import { rectificationHandlers } from './rectifications/handlers.js';
import { registerHandlers } from './registers/handlers.js';
import { sessionHandlers } from './session/handlers.js';
import { ownAccountHandlers } from './session/own-account.js';
import { organisationFileHandlers } from './units/file-handlers.js';
import { unitHandlers } from './units/handlers.js';
import { partyHandlers } from './units/party-handlers.js';

/** What works beside the answers. */
export interface Jobs {
  imports: ImportJobs;
  texts: EvidenceTexts;
  demo: DemoFilling;
  verifying: AuditVerifying;
}

/** One handler for every route of the contract. */
export function handlersOf(deps: ServerDeps, jobs: Jobs, access: Access): Handlers {
  return {
    ...aboutHandlers(deps, access.identification),
    ...importHandlers(deps, jobs.imports),
    ...rectificationHandlers(deps),
    ...findingHandlers(deps),
    ...exportHandlers(deps),
    ...registerHandlers(deps),
    ...deskHandlers(deps),
    ...deedHandlers(deps),
    ...loopHandlers(deps),
    ...rectificationDeedHandlers(deps, access.secretKey),
    ...evidenceHandlers(deps, jobs.texts),
    ...auditHandlers(deps, jobs.verifying),
    ...notificationHandlers(deps),
    ...webhookHandlers(deps, access.parts.box),
    ...unitHandlers(deps),
    ...partyHandlers(deps),
    ...organisationFileHandlers(deps),
    ...peopleHandlers(deps),
    ...roleHandlers(deps),
    ...sessionHandlers(access.parts, access.identification),
    ...ownAccountHandlers(access.parts, access.identification),
    ...accountHandlers(access.parts),
    ...oidcHandlers(access.parts),
    ...demoHandlers(deps, access.secretKey, jobs.demo),
  };
}
