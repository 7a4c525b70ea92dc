/** The units, posts and people that names are compared with, laid out to be looked up quickly. */

import type { Post } from '../person/person.js';
import type { KnownUnit } from '../unit/unit.js';
import { shortened } from './abbreviation.js';
import { coreOf, type PlacedUnit, placesOf, type UnitForm, unitForms } from './unit-forms.js';

/** What is known; everything that was ever registered, because documents are old. */
export interface KnownParties {
  units: readonly KnownUnit[];
  posts: readonly (Post & { personId: string })[];
  /** People whose names are known. */
  people: readonly { id: string; name: string }[];
}

export interface PartyBook {
  units: ReadonlyMap<string, PlacedUnit>;
  /** Units by each form of their names. */
  forms: ReadonlyMap<string, readonly (UnitForm & { unitId: string })[]>;
  posts: ReadonlyMap<string, BookPost>;
  /** What short forms are compared with, by its first character. */
  cores: ReadonlyMap<string, readonly UnitCore[]>;
  /** Places, and the levels that stand for them: `云岭市`, `市`. */
  places: ReadonlySet<string>;
  postsOf: {
    person: ReadonlyMap<string, readonly BookPost[]>;
    unit: ReadonlyMap<string, readonly BookPost[]>;
  };
  /** Ids of the people of a name. */
  people: ReadonlyMap<string, readonly string[]>;
  nameOf: ReadonlyMap<string, string>;
}

/** A unit's name with its ending shortened and without its place, and what may stand before it. */
export interface UnitCore {
  unitId: string;
  core: string;
  starts: readonly string[];
}

export type BookPost = KnownParties['posts'][number];

/** Lays out the book; once for many names. */
export function partyBook({ units, posts, people }: KnownParties): PartyBook {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const placed = new Map(units.map((unit) => [unit.id, { unit, above: above(unit, byId) }]));
  const forms = [...placed].flatMap(([unitId, one]) => unitForms(one).map((form) => ({ ...form, unitId })));
  const cores = [...placed].map(coreEntry);
  const named = people.map(({ id, name }) => ({ id, name: name.normalize('NFKC').replace(/\s/g, '') }));
  return {
    units: placed,
    forms: grouped(forms, ({ text }) => text),
    cores: grouped(cores, ({ core }) => core.slice(0, 1)),
    places: new Set(cores.flatMap(({ starts }) => starts)),
    posts: new Map(posts.map((post) => [post.id, post])),
    postsOf: {
      person: grouped(posts, ({ personId }) => personId),
      unit: grouped(posts, ({ unitId }) => unitId),
    },
    people: new Map(
      [...grouped(named, ({ name }) => name)].map(([name, same]) => [name, same.map(({ id }) => id)]),
    ),
    nameOf: new Map(named.map(({ id, name }) => [id, name])),
  };
}

function coreEntry([unitId, placed]: [string, PlacedUnit]): UnitCore {
  const places = placesOf(placed);
  const starts = places.flatMap((place) => [place, place.at(-1) ?? '']);
  return { unitId, core: shortened(coreOf(placed.unit.content.name, places)), starts };
}

function above(unit: KnownUnit, byId: ReadonlyMap<string, KnownUnit>): KnownUnit[] {
  const chain: KnownUnit[] = [];
  let { parentId } = unit.content;
  while (parentId !== null) {
    const parent = byId.get(parentId);
    if (!parent || chain.includes(parent)) break;
    chain.push(parent);
    parentId = parent.content.parentId;
  }
  return chain;
}

function grouped<T>(list: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
