import { endSession } from '@bihuan/store';
import { noteWith } from '../../app/access-notes.js';
import type { AccessParts, Asking } from './access-parts.js';

/** 退出: ends the session, if there is one, and lets the browser forget it. */
export async function signOut({ store }: AccessParts, asking: Asking): Promise<void> {
  const { session, browser } = asking.visit;
  if (session) {
    const { accountId, id: sessionId } = session;
    await store.transaction(async (tx) => {
      await endSession(tx, { accountId, sessionId });
      await noteWith(tx, asking, 'signedOut');
    });
  }
  browser.forgetSession();
}
