import { addressOf, type CallResult } from '@bihuan/contract';
import { apiErrorOf, offline } from './api-error.js';
import { fetchRenewed } from './client.js';

/** Routes that take one small file and answer at once. */
type FileRoute = 'previewOrganisation' | 'importOrganisation' | 'previewRoles' | 'giveProposedRoles';

/** Sends one small file to a route. Rejects with `ApiError`, as the typed client does. */
export async function sendSmallFile<N extends FileRoute>(
  name: N,
  file: File,
  query: Record<string, string> = {},
): Promise<CallResult<N>> {
  const body = new FormData();
  body.append('file', file, file.name);
  const response = await fetchRenewed(addressOf(name, {}, query), { method: 'POST', body }).catch(() => {
    throw offline();
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw apiErrorOf(response.status, answer);
  return answer as CallResult<N>;
}
