import type { MadeLink } from '@bihuan/contract';
import { type LinkPurpose, makeLink as make, type NewLink, type Transaction } from '@bihuan/store';

/** Hours that a link is good for. */
const HOURS: Record<LinkPurpose, number> = { firstAdministrator: 24, setPassword: 72 };

/**
 * A fresh link; earlier ones for the same are void, unless it is to hold beside them. The token stands behind `#`,
 * which is sent to no server.
 */
export async function makeLink(tx: Transaction, asked: Omit<NewLink, 'validMinutes'>): Promise<MadeLink> {
  const validMinutes = HOURS[asked.purpose] * 60;
  const token = await make(tx, { ...asked, validMinutes });
  const expiresAt = new Date(Date.parse(asked.at) + validMinutes * 60_000).toISOString();
  return { token, path: `/link#${token}`, expiresAt };
}
