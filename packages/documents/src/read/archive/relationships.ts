import type { Pace } from '../pace.js';
import { parseXml } from '../xml/parse-xml.js';
import type { Archive } from './archive.js';

/** The parts that a part points to (ECMA-376 part 2, clause 9). */
export interface Relationships {
  /** The part of the first relationship whose type ends in `/kind`, such as `numbering`, if it is there. */
  byKind(kind: string): string | null;
  byId(id: string): string | null;
}

/**
 * Reads the relationships of a part.
 * @param part '' for the package itself
 * @throws Unreadable `damaged`, `unsafeXml`
 */
export async function readRelationships(archive: Archive, part: string, pace: Pace): Promise<Relationships> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const targets: { id: string; type: string; part: string }[] = [];
  const open = (element: string, get: (attribute: string) => string | null): void => {
    if (element !== 'Relationship' || get('TargetMode') === 'External') return;
    const target = resolved(folder, get('Target') ?? '');
    targets.push({ id: get('Id') ?? '', type: get('Type') ?? '', part: target });
  };
  if (archive.has(name)) {
    const handlers = {
      open: (element: string, found: Attributes) => open(element, found.get),
      close() {},
      text() {},
    };
    await parseXml(archive.read(name), name, handlers, pace);
  }
  const existing = (target: { part: string } | undefined) =>
    target !== undefined && archive.has(target.part) ? target.part : null;
  return {
    byKind: (kind) => existing(targets.find((target) => target.type.endsWith(`/${kind}`))),
    byId: (id) => existing(targets.find((target) => target.id === id)),
  };
}

interface Attributes {
  get(name: string): string | null;
}

/** Targets are relative to the folder of the part; entries are only looked up, never opened as files. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
