import { refuse } from '@bihuan/domain';
import { ownStanding, renewSession, setPassword } from '@bihuan/store';
import { noteWith } from '../../app/access-notes.js';
import type { AccessParts, Asking } from './access-parts.js';
import { assertDiffers, hashOfNew } from './new-password.js';
import { ownSession } from './own-session.js';
import { provePassword } from './prove-again.js';

/**
 * 修改密码: the other sessions of the account end, this one goes on under a new token.
 * @returns the token
 * @throws Refused `passwordNotSet`, `wrongPassword`, `passwordTooWeak`, `tooManyAttempts`
 */
export async function changePassword(
  parts: AccessParts,
  asking: Asking,
  { oldPassword, newPassword }: { oldPassword: string; newPassword: string },
): Promise<string> {
  const { session, person } = ownSession(asking);
  if (session.passwordChangedAt === null) return refuse('passwordNotSet', {});
  await provePassword(parts, asking, session, oldPassword);
  assertDiffers(oldPassword, newPassword);
  const { name } = await parts.store.read((tx) => ownStanding(tx, person));
  const hash = await hashOfNew(newPassword, [session.loginName, name], parts.rules);
  const { accountId, id: keep } = session;
  const { at } = asking.caller;
  return parts.store.transaction(async (tx) => {
    await setPassword(tx, accountId, { hash, at, keep });
    await noteWith(tx, asking, 'passwordChanged', { object: `account:${accountId}` });
    return renewSession(tx, keep, at);
  });
}
