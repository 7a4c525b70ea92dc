import type { RouteName } from '@bihuan/contract';
import { denied } from '../app/errors/denials.js';
import type { HandlersOf } from '../app/handlers.js';

/** Routes whose handlers follow in the next commits. */
export function pending<N extends RouteName>(...names: N[]): HandlersOf<N> {
  const handle = async () => {
    throw denied('notFound', {});
  };
  return Object.fromEntries(names.map((name) => [name, handle])) as unknown as HandlersOf<N>;
}
