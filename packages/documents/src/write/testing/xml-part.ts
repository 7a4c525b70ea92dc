import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element with its attributes under the names as written. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** The parts of an Office file that are XML, as text by path. */
export function xmlParts(file: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Parses a part strictly: throws on anything that XML 1.0 forbids. */
export function parsePart(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([name, { value }]) => [name, value]),
    );
    const element: Element = { name: tag.name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current) current.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0] as Element;
}

/** All elements of a name below one, in document order. */
export function elements(from: Element, name: string): Element[] {
  return from.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elements(child, name),
  ]);
}

/** The first element of a name below one; throws when there is none. */
export function element(from: Element, name: string): Element {
  const found = elements(from, name)[0];
  if (!found) throw new Error(`no ${name} below ${from.name}`);
  return found;
}
