import type { Handlers } from '../app/handlers.js';
import type { ServerDeps } from '../deps.js';
import type { ImportJobs } from '../jobs/import-jobs.js';
import { aboutHandlers } from './about/handlers.js';
import { exportHandlers } from './exports/handlers.js';
import { findingHandlers } from './findings/handlers.js';
import { importHandlers } from './imports/handlers.js';
import { rectificationHandlers } from './rectifications/handlers.js';

/** One handler for every route of the contract. */
export function handlersOf(deps: ServerDeps, jobs: ImportJobs): Handlers {
  return {
    ...aboutHandlers(deps),
    ...importHandlers(deps, jobs),
    ...rectificationHandlers(deps),
    ...findingHandlers(deps),
    ...exportHandlers(deps),
  };
}
