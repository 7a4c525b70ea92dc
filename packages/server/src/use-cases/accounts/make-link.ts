import type { MadeLink } from '@bihuan/contract';
import { type LinkPurpose, makeLink as make, type Transaction } from '@bihuan/store';

/** Hours that a link is good for. */
const HOURS: Record<LinkPurpose, number> = { firstAdministrator: 24, setPassword: 72 };

/** A fresh link; earlier ones for the same are void. The token stands behind `#`, which is sent to no server. */
export async function makeLink(
  tx: Transaction,
  { purpose, accountId, at }: { purpose: LinkPurpose; accountId: string | null; at: string },
): Promise<MadeLink> {
  const validMinutes = HOURS[purpose] * 60;
  const token = await make(tx, { purpose, accountId, at, validMinutes });
  const expiresAt = new Date(Date.parse(at) + validMinutes * 60_000).toISOString();
  return { token, path: `/link#${token}`, expiresAt };
}
