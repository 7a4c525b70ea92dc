/** Ids of everything in the demo, by the keys of its tables. */

import type { DemoNode } from './data/findings.js';
import type { DemoPerson, PersonKey } from './data/people.js';
import { UNIT_KEYS, UNITS, type UnitKey } from './data/units.js';

export interface DemoIds {
  rectificationId: string;
  unit(key: UnitKey): string;
  unitName(key: UnitKey): string;
  person(key: PersonKey): string;
  post(key: PersonKey): string;
  /** The title of the post. */
  title(key: PersonKey): string;
  finding(key: string): string;
}

/** Gives an id to everything. */
export function demoIds(
  newId: () => string,
  people: ReadonlyMap<PersonKey, DemoPerson>,
  nodes: readonly DemoNode[],
): DemoIds {
  const fresh = <K>(keys: Iterable<K>) => known(new Map([...keys].map((key) => [key, newId()])));
  return {
    rectificationId: newId(),
    unit: fresh(UNIT_KEYS),
    unitName: (key) => UNITS[key].name,
    person: fresh(people.keys()),
    post: fresh(people.keys()),
    title: (key) => people.get(key)?.title ?? key,
    finding: fresh(nodes.map(({ key }) => key)),
  };
}

function known<K>(ids: ReadonlyMap<K, string>): (key: K) => string {
  return (key) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`the tables of the demo name ${key}, and nothing has that key`);
    return id;
  };
}
