/**
 * Statements that are compiled once per shape. Building and compiling a query takes a fifth of a small request,
 * and gives the same words each time: only the values differ.
 */

import type { CompiledQuery, Kysely } from 'kysely';
import type { ReadTransaction } from '../store.js';
import type { Tables } from '../tables.js';

/** Stands for a value while a statement is compiled. */
class Slot {
  constructor(readonly name: string) {}
}

/** Shapes that are kept; a program that makes more of them than this forgets them all and begins again. */
const MOST_SHAPES = 500;

type Values = Record<string, unknown>;
type Build<V extends Values, Row> = (db: Kysely<Tables>, values: V) => { compile(): CompiledQuery<Row> };

/** A statement whose values are given anew each time; `shape` tells apart what differs in its words. */
export type Statement<V extends Values, Row> = (
  tx: ReadTransaction,
  values: V,
  shape?: string,
) => Promise<Row[]>;

/**
 * A statement that is built once for each engine and shape.
 * @param build makes the query; it may hand its values to conditions, and must not look at them: they are not
 * there yet. What the words depend on belongs into `shape` and into the closure.
 */
export function statement<V extends Values, Row>(build: Build<V, Row>): Statement<V, Row> {
  const compiled = new Map<string, CompiledQuery<Row>>();
  return async ({ db, engine }, values, shape = '') => {
    const key = `${engine.name} ${shape}`;
    const query = compiled.get(key) ?? kept(compiled, key, build(db, slotsOf(values)).compile());
    const { rows } = await db.executeQuery<Row>({ ...query, parameters: filled(query.parameters, values) });
    return rows;
  };
}

function kept<Row>(all: Map<string, CompiledQuery<Row>>, key: string, query: CompiledQuery<Row>) {
  if (all.size >= MOST_SHAPES) all.clear();
  all.set(key, query);
  return query;
}

function slotsOf<V extends Values>(values: V): V {
  return Object.fromEntries(Object.keys(values).map((name) => [name, new Slot(name)])) as V;
}

function filled(parameters: readonly unknown[], values: Values): unknown[] {
  return parameters.map((parameter) => (parameter instanceof Slot ? values[parameter.name] : parameter));
}
