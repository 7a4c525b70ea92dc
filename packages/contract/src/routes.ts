import { aboutRoutes } from './routes/about.js';
import { exportRoutes } from './routes/exports.js';
import { findingRoutes } from './routes/findings.js';
import { importRoutes } from './routes/imports.js';
import { rectificationRoutes } from './routes/rectifications.js';

/** Every route of the API: the server mounts exactly these, and the client knows no other. */
export const routes = {
  ...aboutRoutes,
  ...importRoutes,
  ...rectificationRoutes,
  ...findingRoutes,
  ...exportRoutes,
} as const;

export type RouteName = keyof typeof routes;
