/**
 * Which refusals each deed of the domain can answer with, read from its sources: the deed's own declaration and
 * everything that it names, through imports, down to every `refusal('code', …)`. It knows no types: the functions
 * are small enough for their names to tell. So no list of codes is kept by hand that could fall short.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOMAIN = fileURLToPath(new URL('../../../../domain/src/', import.meta.url));
const DECLARATION = /^(?:export )?(?:async )?(?:const|function) (?<name>\w+)/;
const IMPORT = /^import (?<names>\{[^}]*\}) from '(?<path>\.[^']+)'/gm;
const COMMENT = /^\s*(?:\/\/|\/?\*)/;
const REFUSAL = /\brefus(?:al|e)\(\s*'(?<code>\w+)'/g;
const NAME = /\b[a-zA-Z]\w*\b(?!:)/g;

interface Source {
  /** Text of each declaration at the outermost level. */
  declared: Map<string, string>;
  /** Where each imported name is declared. */
  imported: Map<string, { path: string; name: string }>;
}

/** What is known of a deed before it is asked for. */
export interface DeedInSource {
  codes: Set<string>;
  /** Whether some live state speaks against it. */
  dependsOnState: boolean;
  /** Whether it is also done on a node that has findings under it. */
  onAnyNode: boolean;
}

/** The deeds of the loop on a finding, by the names of their commands. */
export function findingDeedsInSource(): Map<string, DeedInSource> {
  return deedsOf('finding/loop/loop-deeds.ts');
}

/** The deeds on a rectification, by the names of their commands. */
export function rectificationDeedsInSource(): Map<string, DeedInSource> {
  return deedsOf('rectification/decide.ts');
}

/** Reads a table of deeds: rows of `Name: declaration,`. */
function deedsOf(table: string): Map<string, DeedInSource> {
  const sources = new Map<string, Source>();
  for (const folder of ['finding', 'rectification', 'look-back', 'calendar'])
    readAll(join(DOMAIN, folder), sources);
  for (const name of readdirSync(DOMAIN))
    if (name.endsWith('.ts')) sources.set(join(DOMAIN, name), read(join(DOMAIN, name)));
  const path = join(DOMAIN, table);
  const rows = readFileSync(path, 'utf8').matchAll(/^ {2}(?<deed>[A-Z]\w+): (?<name>\w+),$/gm);
  const deeds = new Map<string, DeedInSource>();
  for (const { groups } of rows) {
    const at = sources.get(path)?.imported.get(groups?.name ?? '');
    if (!at || !groups?.deed) throw new Error(`${table} names ${groups?.name}, which it does not import`);
    const text = sources.get(at.path)?.declared.get(at.name) ?? '';
    const codes = new Set<string>();
    collect(at, sources, codes, new Set());
    const dependsOnState = !/^ {2}from: LIVE,$/m.test(text);
    deeds.set(groups.deed, { codes, dependsOnState, onAnyNode: text.includes('anyNode: true') });
  }
  return deeds;
}

function readAll(folder: string, sources: Map<string, Source>): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/^[\w-]+\.ts$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    sources.set(path, read(path));
  }
}

function read(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const declared = new Map<string, string>();
  let current = '';
  for (const line of text.split('\n')) {
    current = DECLARATION.exec(line)?.groups?.name ?? current;
    if (current !== '' && !COMMENT.test(line))
      declared.set(current, `${declared.get(current) ?? ''}${line}\n`);
  }
  return { declared, imported: importedBy(path, text) };
}

function importedBy(path: string, text: string): Source['imported'] {
  const imported: Source['imported'] = new Map();
  for (const { groups } of text.matchAll(IMPORT)) {
    const from = resolve(path, '..', groups?.path ?? '').replace(/\.js$/, '.ts');
    for (const name of groups?.names?.match(/\w+/g) ?? []) imported.set(name, { path: from, name });
  }
  return imported;
}

function collect(
  at: { path: string; name: string },
  sources: Map<string, Source>,
  codes: Set<string>,
  seen: Set<string>,
): void {
  const key = `${at.path}#${at.name}`;
  const source = sources.get(at.path);
  const text = source?.declared.get(at.name);
  if (seen.has(key) || !source || text === undefined) return;
  seen.add(key);
  for (const { groups } of text.matchAll(REFUSAL)) codes.add(groups?.code ?? '');
  // Words in quotation marks and members of something else are not names of this file.
  const own = text.replace(/'[^'\n]*'/g, "''").replace(/\.\w+/g, '');
  for (const [name] of own.matchAll(NAME)) {
    const next = source.declared.has(name) ? { path: at.path, name } : source.imported.get(name);
    if (next) collect(next, sources, codes, seen);
  }
}
