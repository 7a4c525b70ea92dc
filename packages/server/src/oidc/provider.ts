/** The provider of the single sign-on: where the browser is sent, and who comes back (OpenID Connect Core 1.0). */

import type { Identity } from '@bihuan/store';
import * as client from 'openid-client';
import type { OidcConfig } from './oidc-config.js';

/** What ties an answer of the provider to the browser that was sent there. */
export interface Checks {
  state: string;
  nonce: string;
  /** PKCE (RFC 7636): only who began can redeem the code. */
  verifier: string;
}

export interface ProvedIdentity extends Identity {
  /** The provider says so in a way that the site has named. */
  secondFactor: boolean;
}

export interface OidcProvider {
  newChecks(): Checks;
  /** Where to send the browser. @throws Error when the provider cannot be reached */
  addressFor(redirectUri: string, checks: Checks): Promise<string>;
  /**
   * Redeems what the browser came back with.
   * @param answered the address that the provider sent it to @throws Error when anything does not fit
   */
  identityOf(answered: URL, checks: Checks): Promise<ProvedIdentity>;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const SECONDS_TO_ANSWER = 10;

/** A provider that is asked for its description when it is first needed, and again when that failed. */
export function oidcProvider({ issuer, clientId, clientSecret, secondFactorBy }: OidcConfig): OidcProvider {
  let found: Promise<client.Configuration> | null = null;
  const configuration = () => {
    found ??= discovered(new URL(issuer), clientId, clientSecret).catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };
  return {
    newChecks: () => ({
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    }),
    async addressFor(redirectUri, { state, nonce, verifier }) {
      const challenge = await client.calculatePKCECodeChallenge(verifier);
      const parameters = {
        ...{ redirect_uri: redirectUri, scope: 'openid', state, nonce },
        ...{ code_challenge: challenge, code_challenge_method: 'S256' },
      };
      return client.buildAuthorizationUrl(await configuration(), parameters).href;
    },
    async identityOf(answered, { state, nonce, verifier }) {
      const tokens = await client.authorizationCodeGrant(await configuration(), answered, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider answered without an ID token');
      const said = [claims.acr, claims.amr].flat().filter((word) => typeof word === 'string');
      const secondFactor = said.some((word) => secondFactorBy.includes(word));
      return { issuer: claims.iss, subject: claims.sub, secondFactor };
    },
  };
}

async function discovered(server: URL, clientId: string, secret: string): Promise<client.Configuration> {
  // Over plain HTTP anybody in between could say who somebody is; on this machine itself there is nobody.
  const isHere = server.protocol === 'http:' && LOOPBACK.has(server.hostname);
  return client.discovery(server, clientId, secret, client.ClientSecretBasic(secret), {
    timeout: SECONDS_TO_ANSWER,
    ...(isHere && { execute: [client.allowInsecureRequests] }),
  });
}
