/**
 * Makes a fresh checkout ready: installs packages, builds what is missing or stale, and looks for the
 * programs that tests want. Node built-ins only, because it runs before anything is installed.
 *
 * usage: node scripts/prepare.mjs [build] [browser] [postgres] [nginx] [office]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './prepare/build.mjs';
import { ensureInstalled } from './prepare/install.mjs';
import { requireNode } from './prepare/node-version.mjs';
import { ensureProgram } from './prepare/programs.mjs';
import { root } from './prepare/root.mjs';

/**
 * @param {string[]} needs any of `build`, `browser`, `postgres`, `nginx`, `office`
 * @param {(line: string) => void} log gets one line per step; silent when nothing was missing
 */
export async function prepare(needs, log = (line) => process.stderr.write(`${line}\n`)) {
  requireNode();
  // What `release.mjs` made carries no sources: it is installed and built already, often where nothing can be.
  if (!existsSync(join(root, 'packages', 'cli', 'src'))) return;
  await ensureInstalled(log);
  for (const need of needs) {
    if (need === 'build') await ensureBuilt(log);
    else await ensureProgram(need, log);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  prepare(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
