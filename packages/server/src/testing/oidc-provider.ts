/** A real OpenID provider (oidc-provider) on this machine, which lets in whoever the test names. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface TestProvider {
  issuer: string;
  /** Who signs in there next. */
  signsIn(subject: string, amr?: string[]): void;
  close(): Promise<void>;
}

export const CLIENT = { id: 'bihuan', secret: 'secret-of-the-test-client-0001' } as const;

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Starts the provider, for a client at this origin. */
export async function testProvider(origin: string): Promise<TestProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  const issuer = await listening(server);
  const next: { subject: string; amr: string[] } = { subject: 'nobody', amr: [] };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${origin}/api/session/oidc/callback`],
      },
    ],
    claims: { openid: ['sub', 'amr', 'acr'] },
    cookies: { keys: ['key-of-the-test'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => ({ accountId: subject, claims: async () => ({ sub: subject }) }),
    // Nobody is asked whether the client may know him: it is the site's own.
    loadExistingGrant: async (context) => {
      const { Grant } = context.oidc.provider;
      const { accountId } = context.oidc.session ?? {};
      const { clientId } = context.oidc.client ?? {};
      if (accountId === undefined || clientId === undefined) return undefined;
      const grant = new Grant({ accountId, clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  handle = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
    const login = { accountId: next.subject, amr: next.amr };
    void provider.interactionFinished(request, response, { login });
  };
  return {
    issuer,
    signsIn: (subject, amr = ['pwd']) => Object.assign(next, { subject, amr }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
