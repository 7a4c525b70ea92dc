/** Sending the browser to the provider: to sign in, to link an identity to one's own account, or by a link. */

import { localPath, type Proof } from '@bihuan/contract';
import { refuse } from '@bihuan/domain';
import type { Logger } from 'pino';
import type { AccessParts, Asking } from '../use-cases/session/access-parts.js';
import { lookAtLink } from '../use-cases/session/links.js';
import { ownSession } from '../use-cases/session/own-session.js';
import { proveAgain } from '../use-cases/session/prove-again.js';
import { type FlowPurpose, sealFlow } from './flow.js';
import type { OidcProvider } from './provider.js';

/** What signing in at a provider works with. */
export interface OidcParts extends AccessParts {
  /** Null where the site has none. */
  provider: OidcProvider | null;
  log: Logger;
}

export const CALLBACK_PATH = '/api/session/oidc/callback';

/** To sign in. @throws Refused `singleSignOnOff`, `singleSignOnFailed` */
export function beginSignIn(parts: OidcParts, asking: Asking, next: string): Promise<string> {
  return begin(parts, asking, { kind: 'signIn', next: localPath(next) });
}

/** To link an identity to one's own account. @throws Refused as `proveAgain`, `singleSignOnOff`, `singleSignOnFailed` */
export async function beginLinking(parts: OidcParts, asking: Asking, proof: Proof): Promise<string> {
  const { session } = ownSession(asking);
  await proveAgain(parts, asking, session, proof);
  return begin(parts, asking, { kind: 'link', sessionId: session.id });
}

/** To link an identity by a one-time link. @throws Refused `linkNotValid`, `singleSignOnOff`, `singleSignOnFailed` */
export async function beginByLink(parts: OidcParts, asking: Asking, token: string): Promise<string> {
  const { purpose } = await parts.store.read((tx) => lookAtLink(tx, token, asking.caller.at));
  if (purpose !== 'setPassword') refuse('linkNotValid', {});
  return begin(parts, asking, { kind: 'oneTimeLink', token });
}

async function begin(
  { provider, box, log }: OidcParts,
  { visit: { browser }, caller }: Asking,
  purpose: FlowPurpose,
): Promise<string> {
  if (!provider) return refuse('singleSignOnOff', {});
  const checks = provider.newChecks();
  const redirectUri = browser.origin + CALLBACK_PATH;
  const address = await provider.addressFor(redirectUri, checks).catch((err: unknown) => {
    log.warn({ err }, 'single sign-on cannot be reached');
    return refuse('singleSignOnFailed', {});
  });
  browser.keepFlow(sealFlow(box, { purpose, checks, redirectUri, begunAt: caller.at }));
  return address;
}
