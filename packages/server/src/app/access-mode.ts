import type { AccessMode } from '@bihuan/contract';
import { hasAccounts, type Store } from '@bihuan/store';

/** How the program is used now. */
export type ModeQuestion = () => Promise<AccessMode>;

/**
 * Asks the database whether there is an account, each time until there is one: from then on nobody is local any
 * more, whichever server it was made on. Accounts are switched off, never deleted, so that the answer stays.
 * @param wanted whether people are to sign in although there is no account yet
 */
export function accessMode(store: Store, wanted: boolean): ModeQuestion {
  let areThere = false;
  return async () => {
    areThere ||= await store.read(hasAccounts);
    if (areThere) return 'accounts';
    return wanted ? 'firstStart' : 'local';
  };
}
