import type { HandlersOf } from '../app/handlers.js';
import { beginByLink, beginLinking, beginSignIn, type OidcParts } from './begin.js';
import { finish } from './finish.js';

type Routes = 'beginOidc' | 'finishOidc' | 'beginOidcByLink' | 'beginLinkingIdentity';

/** Routes of the single sign-on. */
export function oidcHandlers(parts: OidcParts): HandlersOf<Routes> {
  return {
    beginOidc: async ({ body, ...asking }) => ({ address: await beginSignIn(parts, asking, body.next) }),
    beginOidcByLink: async ({ body, ...asking }) => ({
      address: await beginByLink(parts, asking, body.token),
    }),
    beginLinkingIdentity: async ({ body, ...asking }) => ({
      address: await beginLinking(parts, asking, body.proof),
    }),
    finishOidc: async ({ query, ...asking }) => ({ location: await finish(parts, asking, query) }),
  };
}
