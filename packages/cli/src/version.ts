import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url)('../package.json') as { version: string };

/** As the package says it. */
export const VERSION: string = manifest.version;
