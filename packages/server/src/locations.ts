/** Where things of the program lie, relative to this file: the same from `src` and from `dist`. */

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The built pages; absent until they are built. */
export const WEB_FOLDER = at('../../web/dist');

/** The fictional notice for a first look. */
export const SAMPLE_PATH = at('../../../samples/01-city-inspection-notice.txt');

/** As the package says it. */
export const VERSION = (createRequire(import.meta.url)('../package.json') as { version: string }).version;
