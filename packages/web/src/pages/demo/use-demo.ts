import { ApiError, createClient } from '@bihuan/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { queryClient } from '../../data/client.js';
import { queries } from '../../data/queries.js';
import { keepSession, useMay } from '../../data/session.js';

const POLL_MS = 400;

/** Does not wait for a sign-in: with the demo come accounts, and the question how far it has come is then refused. */
const client = createClient((input, init) => fetch(input, init));

/** Accounts may have come into being meanwhile: then nobody sits at a machine of his own any more. */
async function lookWhoSitsHere(): Promise<void> {
  keepSession(await client.call('getSession', {}));
  await queryClient.invalidateQueries({ queryKey: queries.about().queryKey });
}

async function askProgress(signal: AbortSignal) {
  try {
    return await client.call('getDemoProgress', { signal });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    await lookWhoSitsHere();
    return { running: null };
  }
}

/** The filling of the demo: how far it has come, whoever began it, and the links for whoever did. */
export function useDemo() {
  const mayFill = useMay()('demo');
  const fill = useMutation({
    mutationFn: () => client.call('fillDemo', {}),
    onSuccess: lookWhoSitsHere,
  });
  const stop = useMutation({ mutationFn: () => client.call('stopDemo', {}) });
  const { data: progress } = useQuery({
    queryKey: ['demo'],
    queryFn: ({ signal }) => askProgress(signal),
    enabled: (mayFill || fill.isPending) && !fill.data,
    refetchInterval: ({ state }) => (fill.isPending || state.data?.running ? POLL_MS : false),
    gcTime: 0,
  });
  return { mayFill, fill, stop, running: progress?.running ?? null };
}
