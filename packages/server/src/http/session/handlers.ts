import type { HandlersOf } from '../../app/handlers.js';
import type { Identification } from '../../app/identify.js';
import type { Visit } from '../../app/visit.js';
import type { AccessParts } from '../../use-cases/session/access-parts.js';
import { takeFirstAdministratorLink } from '../../use-cases/session/first-administrator.js';
import { giveSecondFactor } from '../../use-cases/session/give-second-factor.js';
import { lookAtLink, takePasswordLink } from '../../use-cases/session/links.js';
import { signIn } from '../../use-cases/session/sign-in.js';
import { signOut } from '../../use-cases/session/sign-out.js';
import { presentSession, waysIn } from './present-session.js';

type Routes =
  | 'getSession'
  | 'signIn'
  | 'giveSecondFactor'
  | 'signOut'
  | 'lookAtLink'
  | 'takeFirstAdministratorLink'
  | 'takePasswordLink';

/** Answers with the session that a token opens, and lets the browser keep it. */
export function keeping(parts: AccessParts, { visitWith }: Identification) {
  return async ({ browser }: Visit, token: string) => {
    browser.keepSession(token);
    return presentSession(parts, await visitWith(browser, token));
  };
}

/** Routes of signing in and out, and of one-time links. */
export function sessionHandlers(parts: AccessParts, identification: Identification): HandlersOf<Routes> {
  const kept = keeping(parts, identification);
  return {
    getSession: ({ visit }) => presentSession(parts, visit),
    signIn: async ({ body, ...asking }) => kept(asking.visit, await signIn(parts, asking, body)),
    giveSecondFactor: async ({ body, ...asking }) =>
      kept(asking.visit, await giveSecondFactor(parts, asking, body.code)),
    signOut: async (asking) => {
      await signOut(parts, asking);
      if (!asking.visit.session) return presentSession(parts, asking.visit);
      return presentSession(parts, await identification.visitWith(asking.visit.browser, null));
    },
    lookAtLink: async ({ body, caller }) => {
      const { purpose, account, name } = await parts.store.read((tx) =>
        lookAtLink(tx, body.token, caller.at),
      );
      const { rules, oidcLabel } = parts;
      const loginName = account?.loginName ?? null;
      return { purpose, loginName, name, passwordRule: { ...rules.password }, ways: waysIn(oidcLabel) };
    },
    takeFirstAdministratorLink: async ({ body, ...asking }) =>
      kept(asking.visit, await takeFirstAdministratorLink(parts, asking, body)),
    takePasswordLink: async ({ body, ...asking }) =>
      kept(asking.visit, await takePasswordLink(parts, asking, body)),
  };
}
