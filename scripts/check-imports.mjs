/**
 * Fails when a package imports against the table of ARCHITECTURE.md, or when a pure package reaches for the
 * clock, chance, the process or the network. Exit code 0: clean; 1: with one line per offence.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './prepare/root.mjs';

const MAY_IMPORT = {
  extract: [],
  domain: [],
  documents: ['extract', 'domain'],
  contract: ['domain', 'extract'],
  store: ['domain'],
  server: ['contract', 'domain', 'extract', 'documents', 'store'],
  web: ['contract', 'domain', 'extract'],
  cli: ['contract', 'domain', 'extract', 'documents', 'store', 'server'],
};
const PURE = new Set(['extract', 'domain']);
const IMPURE =
  /\bfrom 'node:|\bimport\('node:|\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bprocess\.|\bfetch\(/;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(?<target>[^']+)'/g;

function* sources(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(name)) yield path;
  }
}

const isTest = (path) => /\.(test|test-prop)\.tsx?$|\/testing\//.test(path);

function offencesOf(name, path) {
  const text = readFileSync(path, 'utf8');
  const offences = [];
  for (const { groups } of text.matchAll(IMPORT)) {
    const target = groups.target;
    const inner = /^@bihuan\/(?<name>[^/]+)(?<below>\/.+)?$/.exec(target);
    if (
      inner &&
      inner.groups.name !== name &&
      !isTest(path) &&
      !MAY_IMPORT[name].includes(inner.groups.name)
    ) {
      offences.push(`must not import ${target}`);
    }
    // a subpath is a way past index.ts; only test fixtures are offered as one
    if (inner?.groups.below && !(isTest(path) && inner.groups.below === '/testing')) {
      offences.push(`reaches inside ${target}`);
    }
    if (target.startsWith('.') && !join(path, '..', target).startsWith(join(root, 'packages', name))) {
      offences.push(`leaves its package: ${target}`);
    }
  }
  if (PURE.has(name) && !isTest(path)) {
    text.split('\n').forEach((line, index) => {
      if (!/^\s*(\*|\/\/|\/\*)/.test(line) && IMPURE.test(line))
        offences.push(`is not pure in line ${index + 1}: ${line.trim()}`);
    });
  }
  return offences;
}

const offences = Object.keys(MAY_IMPORT).flatMap((name) =>
  [...sources(join(root, 'packages', name, 'src'))].flatMap((path) =>
    offencesOf(name, path).map((offence) => `${relative(root, path)} ${offence}`),
  ),
);
for (const offence of offences) process.stderr.write(`${offence}\n`);
process.stdout.write(`import directions: ${offences.length} offences\n`);
process.exitCode = offences.length > 0 ? 1 : 0;
