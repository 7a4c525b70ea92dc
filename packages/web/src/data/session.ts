import type { Session } from '@bihuan/contract';
import type { PolicyName } from '@bihuan/domain';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client, queryClient } from './client.js';
import { onOtherPerson, tellOtherTabs } from './other-tabs.js';
import { forgetUnsent } from './use-unsent.js';

/**
 * Who sits here, asked once: an expired session shows itself by a call that is refused, and is then renewed in
 * place, so that no page is left behind somebody's back.
 */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => client.call('getSession', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The session as it was last answered; `undefined` before the first answer. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

/** Whether the person may do this to something at all; to one object, the object itself says. */
export function useMay(): (policy: PolicyName) => boolean {
  const session = useSession();
  return (policy) => session?.may.includes(policy) ?? false;
}

/** Takes over the session that an answer has brought. */
export function keepSession(session: Session): void {
  queryClient.setQueryData(sessionQuery.queryKey, session);
}

/** Forgets all that the person before has seen or typed here: the next one may be somebody else. */
export function startAnew(session: Session): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  forgetUnsent();
  keepSession(session);
  tellOtherTabs(session);
}

/** Begins anew also in this tab when somebody else has signed in in another one. */
export function followOtherTabs(): void {
  const shown = () => queryClient.getQueryData(sessionQuery.queryKey);
  onOtherPerson(shown, () => {
    forgetUnsent();
    window.location.reload();
  });
}
