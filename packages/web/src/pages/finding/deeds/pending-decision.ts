import type { Decision, FindingPage } from '@bihuan/contract';

/** What a signature under each kind of decision is given by. */
export const decisionDeeds = {
  resolved: 'signOff',
  notImplemented: 'closeNotImplemented',
  longTerm: 'moveToLongTerm',
} as const satisfies Record<Decision['kind'], string>;
type SigningDeed = (typeof decisionDeeds)[Decision['kind']];

/** A decision under its first signature. */
export interface Pending {
  decision: Decision;
  deed: SigningDeed;
  first: NonNullable<FindingPage['course']>['signatures'][number] | undefined;
}

/** What waits for its second signature; null where nothing does. */
export function pendingOf({ course }: Pick<FindingPage, 'course'>): Pending | null {
  const pending = course?.pending;
  if (!pending) return null;
  const { decision, signatureId } = pending;
  const first = course.signatures.find(({ id }) => id === signatureId);
  return { decision, deed: decisionDeeds[decision.kind], first };
}

/** The body of the second signature: exactly what the first has signed. */
export function secondBody({ kind: _, ...written }: Decision): Record<string, unknown> {
  return written;
}
