import { aboutRoutes } from './routes/about.js';
import { accountRoutes } from './routes/accounts.js';
import { auditRoutes } from './routes/audit.js';
import { deedRoutes } from './routes/deeds.js';
import { demoRoutes } from './routes/demo.js';
import { deskRoutes } from './routes/desk.js';
import { evidenceRoutes } from './routes/evidence.js';
import { exportRoutes } from './routes/exports.js';
import { findingRoutes } from './routes/findings.js';
import { importRoutes } from './routes/imports.js';
import { loopRoutes } from './routes/loop.js';
import { measureRoutes } from './routes/measures.js';
import { notificationRoutes } from './routes/notifications.js';
import { organisationFileRoutes } from './routes/organisation-file.js';
import { ownAccountRoutes } from './routes/own-account.js';
import { partyRoutes } from './routes/parties.js';
import { peopleRoutes } from './routes/people.js';
import { rectificationDeedRoutes } from './routes/rectification-deeds.js';
import { rectificationRoutes } from './routes/rectifications.js';
import { registerRoutes } from './routes/registers.js';
import { roleRoutes } from './routes/roles.js';
import { sessionRoutes } from './routes/session.js';
import { unitRoutes } from './routes/units.js';
import { webhookRoutes } from './routes/webhooks.js';

/** Every route of the API: the server mounts exactly these, and the client knows no other. */
export const routes = {
  ...aboutRoutes,
  ...importRoutes,
  ...rectificationRoutes,
  ...findingRoutes,
  ...measureRoutes,
  ...exportRoutes,
  ...registerRoutes,
  ...deskRoutes,
  ...deedRoutes,
  ...loopRoutes,
  ...rectificationDeedRoutes,
  ...evidenceRoutes,
  ...unitRoutes,
  ...peopleRoutes,
  ...roleRoutes,
  ...partyRoutes,
  ...organisationFileRoutes,
  ...auditRoutes,
  ...notificationRoutes,
  ...webhookRoutes,
  ...sessionRoutes,
  ...ownAccountRoutes,
  ...accountRoutes,
  ...demoRoutes,
} as const;

export type RouteName = keyof typeof routes;
/** Routes whose handlers need the session and the browser behind a request, and not only who asks. */
export type AccessRouteName =
  | keyof typeof sessionRoutes
  | keyof typeof ownAccountRoutes
  | keyof typeof accountRoutes
  | keyof typeof webhookRoutes;
