import { refuse } from '@bihuan/domain';
import { type Identity, identitiesOf, unlinkIdentity as unlink } from '@bihuan/store';
import { noteWith } from '../app/access-notes.js';
import { identityId } from '../http/session/present-identity.js';
import type { AccessParts, Asking } from '../use-cases/session/access-parts.js';
import { ownSession } from '../use-cases/session/own-session.js';

type Linked = Identity & { linkedAt: string };

/**
 * 解除统一身份; one that is not linked is parted already.
 * @returns those that stay
 * @throws Refused `lastWayIn`
 */
export async function unlinkIdentity({ store }: AccessParts, asking: Asking, id: string): Promise<Linked[]> {
  const { accountId, passwordChangedAt } = ownSession(asking).session;
  return store.transaction(async (tx) => {
    const linked = await identitiesOf(tx, accountId);
    const gone = linked.find((identity) => identityId(identity) === id);
    const stay = linked.filter((identity) => identity !== gone);
    if (!gone) return stay;
    if (stay.length === 0 && passwordChangedAt === null) refuse('lastWayIn', {});
    const { issuer, subject } = gone;
    await unlink(tx, { issuer, subject, accountId });
    await noteWith(tx, asking, 'identityUnlinked', { object: `account:${accountId}`, detail: { issuer } });
    return stay;
  });
}
