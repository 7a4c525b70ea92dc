/** Coming back from the provider: who it is, and what that is good for. */

import { type RefusalCode, Refused, refuse } from '@bihuan/domain';
import {
  accountOfIdentity,
  findAccount,
  findSessionById,
  linkIdentity,
  type Transaction,
  takeLink,
} from '@bihuan/store';
import { noteWith, personActor } from '../app/access-notes.js';
import type { Asking } from '../use-cases/session/access-parts.js';
import { openFor } from '../use-cases/session/open-for.js';
import type { OidcParts } from './begin.js';
import { type Flow, openFlow } from './flow.js';
import type { ProvedIdentity } from './provider.js';

/** Where the browser goes next. */
const PAGES = { signIn: '/sign-in', account: '/account' } as const;

/**
 * Finishes what was begun; what is refused is told on the page, because it is a browser that comes, and no program.
 * @param query of the address that the provider sent the browser to
 * @returns the path of the page to show
 */
export async function finish(parts: OidcParts, asking: Asking, query: Query): Promise<string> {
  const { browser } = asking.visit;
  const flow = openFlow(parts.box, browser.flow, asking.caller.at);
  browser.forgetFlow();
  const page = flow?.purpose.kind === 'link' ? PAGES.account : PAGES.signIn;
  try {
    if (!flow) return refuse('singleSignOnExpired', {});
    return await done(parts, asking, flow, await identity(parts, flow, query));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    noteFailure(parts, asking, error.refusal.code);
    return `${page}?problem=${error.refusal.code}`;
  }
}

export type Query = Record<string, string | string[]>;

async function identity({ provider, log }: OidcParts, flow: Flow, query: Query): Promise<ProvedIdentity> {
  if (!provider) return refuse('singleSignOnOff', {});
  const answered = new URL(flow.redirectUri);
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values].flat()) answered.searchParams.append(name, value);
  }
  return provider.identityOf(answered, flow.checks).catch((err: unknown) => {
    log.warn({ err }, 'single sign-on did not succeed');
    return refuse('singleSignOnFailed', {});
  });
}

/** Does what the flow is for; where to go then. */
async function done(
  parts: OidcParts,
  asking: Asking,
  { purpose }: Flow,
  proved: ProvedIdentity,
): Promise<string> {
  const { store } = parts;
  const { browser } = asking.visit;
  switch (purpose.kind) {
    case 'signIn':
      browser.keepSession(await store.transaction((tx) => signInBy(tx, parts, asking, proved)));
      return purpose.next;
    case 'link':
      await store.transaction((tx) => linkToOwn(tx, parts, asking, purpose.sessionId, proved));
      return PAGES.account;
    case 'oneTimeLink':
      browser.keepSession(
        await store.transaction((tx) => takeLinkBy(tx, parts, asking, purpose.token, proved)),
      );
      return '/';
  }
}

/** An identity that nobody has linked makes no account: whoever the provider knows is not yet one of ours. */
async function signInBy(tx: Transaction, parts: OidcParts, asking: Asking, proved: ProvedIdentity) {
  const account = (await accountOfIdentity(tx, proved)) ?? refuse('identityUnknown', {});
  return openFor(tx, parts, asking, account, { by: 'oidc', secondFactor: proved.secondFactor });
}

async function takeLinkBy(
  tx: Transaction,
  parts: OidcParts,
  asking: Asking,
  token: string,
  proved: ProvedIdentity,
): Promise<string> {
  const { at } = asking.caller;
  const taken = await takeLink(tx, { token, purpose: 'setPassword', at });
  const account = await findAccount(tx, taken.accountId ?? '');
  if (account.status !== 'active') refuse('linkNotValid', {});
  await linkTo(tx, asking, account, proved);
  // The log is locked last: somebody may be linking the same identity at this moment.
  const about = { actor: personActor(account.personId), object: `account:${account.id}` };
  await noteWith(tx, asking, 'linkUsed', about);
  return openFor(tx, parts, asking, account, { by: 'oidc', secondFactor: proved.secondFactor });
}

async function linkToOwn(
  tx: Transaction,
  { rules }: Pick<OidcParts, 'rules'>,
  asking: Asking,
  sessionId: string,
  proved: ProvedIdentity,
): Promise<void> {
  const moment = { at: asking.caller.at, rule: rules.session };
  const session = await findSessionById(tx, sessionId, moment);
  if (session?.stage !== 'open') return refuse('singleSignOnExpired', {});
  await linkTo(tx, asking, { id: session.accountId, personId: session.personId }, proved);
}

async function linkTo(
  tx: Transaction,
  asking: Asking,
  { id: accountId, personId }: { id: string; personId: string },
  { issuer, subject }: ProvedIdentity,
): Promise<void> {
  await linkIdentity(tx, { issuer, subject, accountId, at: asking.caller.at });
  const about = { actor: personActor(personId), object: `account:${accountId}`, detail: { issuer } };
  await noteWith(tx, asking, 'identityLinked', about);
}

function noteFailure({ notes }: OidcParts, asking: Asking, reason: RefusalCode): void {
  notes.note(asking, 'signInFailed', { detail: { reason, by: 'oidc' } });
}
