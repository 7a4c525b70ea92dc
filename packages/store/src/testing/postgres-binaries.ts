/** Finds PostgreSQL's own programs on this machine. */

import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian keeps its versions; other systems put them on the PATH. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder that holds `initdb` and `postgres`, newest version first; null where there is none. */
export function postgresBinaries(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const holdsBoth = (folder: string) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)));
  return folders.find((folder) => folder !== '' && holdsBoth(folder)) ?? null;
}
