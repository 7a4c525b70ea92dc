/**
 * Looks at the packages that the product runs with: none of them may run a program while it is installed, the lock
 * file may name no registry, and none may have a known hole of severity high or critical. Where the registry does not
 * answer questions about holes (offline, or a mirror without them) that part is left out, and said so.
 *
 * usage: node scripts/check-packages.mjs
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './prepare/root.mjs';

const GRAVE = ['high', 'critical'];
const PATIENCE_MILLISECONDS = 60_000;

/** @param {object} lock a package-lock.json of version 3 @returns {string[]} complaints */
export function lockComplaints(lock) {
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    const complaints = [];
    if (entry.resolved && !entry.link)
      complaints.push(`${path}: the lock file names a registry (${entry.resolved})`);
    if (entry.hasInstallScript && !entry.dev)
      complaints.push(`${path}: runs a program while it is installed, and the product needs it`);
    return complaints;
  });
}

/**
 * @param {string} answer what `npm audit --json` wrote
 * @returns {{ unanswered: string } | { holes: string[] }}
 */
export function auditResult(answer) {
  let report;
  try {
    report = JSON.parse(answer);
  } catch {
    return { unanswered: 'no JSON' };
  }
  if (!report.vulnerabilities) return { unanswered: (report.message ?? 'no report').replace(/ - .*$/, '') };
  const holes = Object.values(report.vulnerabilities)
    .filter(({ severity }) => GRAVE.includes(severity))
    .map(({ name, severity, range }) => `${name} ${range}: ${severity}`);
  return { holes };
}

/** Asks the registry; npm ends with 1 when there are holes, and when there is no answer. */
function askRegistry() {
  const options = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
  return new Promise((resolve) => {
    execFile('npm', options, { cwd: root, timeout: PATIENCE_MILLISECONDS, maxBuffer: 2 ** 26 }, (_, stdout) =>
      resolve(stdout),
    );
  });
}

async function main() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const complaints = lockComplaints(lock);
  const result = auditResult(await askRegistry());
  if ('unanswered' in result)
    console.log(`known holes not looked up: the registry did not answer (${result.unanswered})`);
  else complaints.push(...result.holes);
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exitCode = 1;
  else console.log('packages: nothing to complain about');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
