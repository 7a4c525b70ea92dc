/** How far a database is brought up to date when it is opened. */

import type { EngineName } from '../engines/engine.js';
import { type Migration, migrationsFor } from './migration-files.js';

/**
 * `latest`: as this program works with it. `asItIs`: nothing is changed and nothing is created, for copying what
 * another version has made. `upTo`: only to this migration, for putting back what an earlier version has copied.
 */
export type SchemaChoice = 'latest' | 'asItIs' | { upTo: string };

/** The migrations to apply; null where none may be. @throws Error for a migration that is not known */
export function migrationsChosen(engine: EngineName, choice: SchemaChoice): Migration[] | null {
  if (choice === 'asItIs') return null;
  const known = migrationsFor(engine);
  if (choice === 'latest') return known;
  const last = known.findIndex(({ name }) => name === choice.upTo);
  if (last < 0) throw new Error(`migration ${choice.upTo} is not known`);
  return known.slice(0, last + 1);
}
