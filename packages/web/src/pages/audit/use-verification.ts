import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { auditQueries } from '../../data/audit-queries.js';
import { client } from '../../data/client.js';

const POLL_MS = 400;
const PROGRESS = ['audit', 'verification'];

/** Verifying the record: how far it has come, whoever began it, and what it found for whoever did. */
export function useVerification() {
  const queries = useQueryClient();
  const verify = useMutation({
    mutationFn: () => client.call('verifyAudit', {}),
    onMutate: () => queries.invalidateQueries({ queryKey: PROGRESS }),
    onSettled: () => queries.invalidateQueries({ queryKey: PROGRESS }),
    onSuccess: () => queries.invalidateQueries({ queryKey: auditQueries.status().queryKey }),
  });
  const stop = useMutation({ mutationFn: () => client.call('stopAuditVerification', {}) });
  const { data } = useQuery({
    queryKey: PROGRESS,
    queryFn: ({ signal }) => client.call('getAuditVerification', { signal }),
    refetchInterval: ({ state }) => (verify.isPending || state.data?.running ? POLL_MS : false),
    gcTime: 0,
  });
  const running = data?.running ?? null;
  return { verify, stop, running, isGoingOn: verify.isPending || running !== null };
}
