import { Problem } from '@bihuan/contract';
import type { Expiry } from './expiry.js';

/** Whether the answer says that nobody is signed in any more; a wrong password is 401 too, and says something else. */
async function isExpired(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  const problem = Problem.safeParse(
    await response
      .clone()
      .json()
      .catch(() => null),
  );
  return problem.success && problem.data.error.code === 'signInNeeded';
}

/** A `fetch` that, where the session has expired, waits until somebody has signed in again and then asks anew. */
export function renewing(fetcher: typeof fetch, expiry: Expiry): typeof fetch {
  return async (input, init) => {
    const response = await fetcher(input, init);
    if (!(await isExpired(response))) return response;
    return (await expiry.ask()) === 'signedIn' ? fetcher(input, init) : response;
  };
}
