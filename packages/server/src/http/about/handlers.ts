import { access } from 'node:fs/promises';
import { isDemo } from '@bihuan/store';
import type { HandlersOf } from '../../app/handlers.js';
import type { Identification } from '../../app/identify.js';
import type { ServerDeps } from '../../deps.js';

async function isThere(path: string | null): Promise<boolean> {
  if (path === null) return false;
  return access(path).then(
    () => true,
    () => false,
  );
}

/** What the pages may know of the program. */
export function aboutHandlers(
  { store, config }: ServerDeps,
  { mode }: Identification,
): HandlersOf<'getAbout'> {
  return {
    getAbout: async () => ({
      version: config.version,
      engine: store.engine,
      mode: await mode(),
      sampleAvailable: await isThere(config.samplePath),
      demo: await store.read(isDemo),
    }),
  };
}
