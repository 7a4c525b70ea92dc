/** A sign-in that is under way at the provider. It lies sealed in a cookie: the server keeps nothing of it. */

import type { SecretBox } from '@bihuan/store';
import { z } from 'zod';

const Purpose = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signIn'), next: z.string() }),
  /** One's own account; the session is named here, because the browser sends no cookie of it on the way back. */
  z.object({ kind: z.literal('link'), sessionId: z.string() }),
  z.object({ kind: z.literal('oneTimeLink'), token: z.string() }),
]);
/** What is to be done with the identity. */
export type FlowPurpose = z.infer<typeof Purpose>;

const Flow = z.object({
  purpose: Purpose,
  checks: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  redirectUri: z.string(),
  /** Instant, UTC. */
  begunAt: z.string(),
});
export type Flow = z.infer<typeof Flow>;

const MINUTES = 10;
const SEALED_FOR = 'oidc-flow';

/** The flow as the cookie keeps it: nobody can read or change it. */
export function sealFlow(box: SecretBox, flow: Flow): string {
  return box.seal(Buffer.from(JSON.stringify(flow)), SEALED_FOR);
}

/** The flow of a cookie; null for one that is not ours, or that waited too long. */
export function openFlow(box: SecretBox, sealed: string | null, at: string): Flow | null {
  const parsed = Flow.safeParse(sealed === null ? null : opened(box, sealed));
  if (!parsed.success) return null;
  const waited = Date.parse(at) - Date.parse(parsed.data.begunAt);
  return waited >= 0 && waited < MINUTES * 60_000 ? parsed.data : null;
}

function opened(box: SecretBox, sealed: string): unknown {
  try {
    return JSON.parse(Buffer.from(box.open(sealed, SEALED_FOR)).toString('utf8'));
  } catch {
    return null;
  }
}
