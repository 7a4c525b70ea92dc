import type { CallArguments, CallResult, RouteName } from '@bihuan/contract';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.js';

/**
 * One deed: a call that changes the ledger and then forgets what it changed.
 * @param stale keys of the answers that are no longer true afterwards
 */
export function useDeed<N extends RouteName>(name: N, stale: readonly QueryKey[]) {
  const queries = useQueryClient();
  return useMutation<CallResult<N>, Error, CallArguments<N>>({
    mutationFn: (input) => client.call(name, input),
    onSuccess: () => Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
