import { client } from '../data/client.js';
import { forgetUnsent } from '../data/use-unsent.js';
import { paths } from '../paths.js';

/**
 * 退出: ends the session on the server and loads the program anew, so that nothing of what the person saw or typed
 * stays in this browser's memory. @throws ApiError where the server did not answer: then the session still lives
 */
export async function signOut(): Promise<void> {
  await client.call('signOut', {});
  forgetUnsent();
  window.location.assign(paths.signIn());
}
