/**
 * Queries whose text is made once. Writing a query costs more than a small one takes to be answered, and its text
 * depends only on the shape of what is asked: which conditions there are, and how many values stand in each list.
 */

import type { LedgerScope, Scope } from '@bihuan/domain';
import type { CompiledQuery } from 'kysely';
import type { Asking } from '../engines/engine.js';

type Value = string | number;
/** What a query is asked with. Lists of different lengths are different shapes; so is null. */
export type Values = Readonly<Record<string, Value | readonly Value[] | null>>;

interface Shaped<V extends Values> {
  /** Names the query; two queries never share one. Holds whatever else its text depends on. */
  name: string;
  values: V;
  /** Of whoever asks, if the query takes one. */
  scope?: LedgerScope;
}

/** A text, and where its parameters come from. */
interface Known {
  sql: string;
  query: CompiledQuery['query'];
  /** The place of a value, or a constant of the text. */
  parameters: readonly (number | { constant: unknown })[];
}

/** Far more shapes than there are; a bound for lists of unforeseen lengths. */
const MOST = 2_000;
const known = new Map<string, Known>();

/**
 * The rows of a query. `write` is given the values and the scope with marks in the places of the values, and is
 * called only for a shape that was not asked for before: it must not look at them, but for null and lengths.
 */
export async function shapedRows<R, V extends Values>(
  { db, engine }: Asking,
  { name, values, scope }: Shaped<V>,
  write: (values: V, scope: LedgerScope) => CompiledQuery<R>,
): Promise<R[]> {
  const marks = new Marks();
  const within = scope ? scopeParts(scope) : NO_PARTS;
  const key = `${engine.name} ${name} ${shapeOf(values)} ${within.shape}`;
  const given = [...Object.values(values).flatMap((value) => value ?? []), ...within.values];
  let found = known.get(key);
  if (!found) {
    if (known.size >= MOST) known.clear();
    const marked = marks.values(values);
    found = templateOf(write(marked, scope ? marks.scope(scope) : WITHOUT_SCOPE));
    known.set(key, found);
  }
  const parameters = found.parameters.map((place) =>
    typeof place === 'number' ? given[place] : place.constant,
  );
  const { sql, query } = found;
  return (await db.executeQuery<R>({ sql, query, parameters, queryId: QUERY_ID })).rows;
}

/** Kysely tells queries apart by it for its plugins, of which there are none. */
const QUERY_ID = { queryId: 'shaped' };
const WITHOUT_SCOPE: LedgerScope = { ledger: { kind: 'none' }, restricted: { kind: 'none' } };

/** No text of the database begins like this: PostgreSQL cannot even store it. */
const MARK = '\u0000slot ';

/** Numbers the places of the values, in the order in which `Object.values` and `scopeParts` list them. */
class Marks {
  #next = 0;

  values<V extends Values>(values: V): V {
    const entries = Object.entries(values).map(([name, value]) => [name, this.#mark(value)]);
    return Object.fromEntries(entries) as V;
  }

  scope({ ledger, restricted }: LedgerScope): LedgerScope {
    const marked = this.#of(ledger);
    return { ledger: marked, restricted: isSame(ledger, restricted) ? marked : this.#of(restricted) };
  }

  #mark(value: Values[string]): Values[string] {
    if (value === null) return null;
    return typeof value === 'object' ? value.map(() => this.#slot()) : this.#slot();
  }

  #of(scope: Scope): Scope {
    if (scope.kind !== 'some') return scope;
    const { rectificationIds, unitIds, duties } = scope;
    return {
      kind: 'some',
      rectificationIds: rectificationIds.map(() => this.#slot()),
      unitIds: unitIds.map(() => this.#slot()),
      duties: duties.map(({ partyIds }) => ({
        rectificationId: this.#slot(),
        partyIds: partyIds.map(() => this.#slot()),
      })),
      personIds: [],
    };
  }

  #slot(): string {
    const slot = `${MARK}${this.#next}`;
    this.#next += 1;
    return slot;
  }
}

function templateOf<R>({ sql, query, parameters }: CompiledQuery<R>): Known {
  const places = parameters.map((parameter) =>
    typeof parameter === 'string' && parameter.startsWith(MARK)
      ? Number(parameter.slice(MARK.length))
      : { constant: parameter },
  );
  return { sql, query, parameters: places };
}

function shapeOf(values: Values): string {
  let shape = '';
  for (const value of Object.values(values)) {
    if (value === null) shape += '-';
    else shape += typeof value === 'object' ? `${value.length},` : '.';
  }
  return shape;
}

/** What of a scope goes into a text, and what into its parameters. */
interface ScopeParts {
  shape: string;
  values: readonly Value[];
}
const NO_PARTS: ScopeParts = { shape: '', values: [] };

/** A person's scope is one object for as long as it is the same, and every query of a request is asked with it. */
const partsOf = new WeakMap<LedgerScope, ScopeParts>();

function scopeParts(scope: LedgerScope): ScopeParts {
  const parts = partsOf.get(scope) ?? cutUp(scope);
  partsOf.set(scope, parts);
  return parts;
}

function cutUp({ ledger, restricted }: LedgerScope): ScopeParts {
  if (isSame(ledger, restricted)) return { shape: partShape(ledger), values: partValues(ledger) };
  return {
    shape: `${partShape(ledger)}/${partShape(restricted)}`,
    values: [...partValues(ledger), ...partValues(restricted)],
  };
}

function partShape(scope: Scope): string {
  if (scope.kind !== 'some') return scope.kind;
  const duties = scope.duties.map(({ partyIds }) => partyIds.length);
  return `${scope.rectificationIds.length}.${scope.unitIds.length}.${duties.join()}`;
}

function partValues(scope: Scope): Value[] {
  if (scope.kind !== 'some') return [];
  const { rectificationIds, unitIds, duties } = scope;
  const held = duties.flatMap(({ rectificationId, partyIds }) => [rectificationId, ...partyIds]);
  return [...rectificationIds, ...unitIds, ...held];
}

function isSame(a: Scope, b: Scope): boolean {
  if (a === b) return true;
  if (a.kind !== 'some' || b.kind !== 'some') return a.kind === b.kind;
  return partShape(a) === partShape(b) && partValues(a).join() === partValues(b).join();
}
