import { accessLogWriter, secretBox, secretKeyOf } from '@bihuan/store';
import type { FastifyInstance } from 'fastify';
import type { ServerDeps } from '../deps.js';
import type { OidcParts } from '../oidc/begin.js';
import { oidcProvider } from '../oidc/provider.js';
import { sweepEveryHour } from '../use-cases/session/sweep-every-hour.js';
import { type AccessNotes, accessNotes } from './access-notes.js';
import { type Identification, identification } from './identify.js';

/** Everything by which the server knows who asks, and keeps who did. */
export interface Access {
  identification: Identification;
  notes: AccessNotes;
  parts: OidcParts;
  /** Of this installation; what is made from it nobody can foresee. */
  secretKey: Uint8Array;
}

/** Opens the secrets and the access log; what the log still holds is stored when the application closes. */
export async function buildAccess(app: FastifyInstance, deps: ServerDeps): Promise<Access> {
  const { store, clock, config, log } = deps;
  const writer = accessLogWriter(store, (err) => log.error({ err }, 'access log not stored yet'));
  app.addHook('onClose', () =>
    writer.close().catch((err: unknown) => log.error({ err }, 'access log not stored')),
  );
  sweepEveryHour(app, { store, clock, rules: config.signIn });
  const notes = accessNotes(store, writer);
  const secretKey = await secretKeyOf(config.secretKeyFile);
  const box = secretBox(secretKey);
  const oidcLabel = config.oidc?.label ?? null;
  const provider = config.oidc && oidcProvider(config.oidc);
  return {
    secretKey,
    identification: identification({ store, clock, config }),
    notes,
    parts: { store, box, rules: config.signIn, notes, oidcLabel, log, provider },
  };
}
