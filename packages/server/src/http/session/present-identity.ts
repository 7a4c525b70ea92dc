import type { OwnAccount } from '@bihuan/contract';
import { type Identity, sha256 } from '@bihuan/store';

type LinkedIdentity = OwnAccount['identities'][number];

/** Names an identity without telling its subject. */
export function identityId({ issuer, subject }: Identity): string {
  return sha256(Buffer.from(JSON.stringify([issuer, subject])));
}

/** A linked identity on the wire. */
export function presentIdentity(identity: Identity & { linkedAt: string }): LinkedIdentity {
  const { issuer, linkedAt } = identity;
  return { id: identityId(identity), issuer, linkedAt };
}
