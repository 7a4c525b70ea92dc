/** The things that cells of the matrix look at, each with what the policies look at, written by hand from the cast. */

import type { PolicyObject } from '@bihuan/domain';
import type { FindingName, TwoBodies } from '../two-bodies.js';
import type { Aim } from './row.js';

/** A thing in one place; `object` is null where there is none. */
export interface Thing extends Aim {
  /** `near`, `far`, `own`, `none`, or the name of a finding. */
  place: string;
  object: PolicyObject | null;
  /** A finding that only those see who see restricted ones. */
  isRestricted?: boolean;
  /** A finding on which work has begun. */
  hasBegun?: boolean;
  /** Whose it is: a session, a notification, a draft. */
  ownerId?: string | null;
  /** The unit that the body names beside the thing. */
  body?: PolicyObject;
  /** Whether the account is an administrator's. */
  ofAdministrator?: boolean;
}

/** Everything that has an id, as it was found when the matrix was laid out. */
export interface Known {
  bodies: TwoBodies;
  version(id: string): number;
  /** The ids of a person's account and session. */
  access(personId: string): { accountId: string; sessionId: string };
  evidence: Partial<Record<FindingName, string>>;
  measures: Partial<Record<FindingName, string>>;
  webhooks: { near: string; far: string };
  /** A notification of the liaison. */
  notificationId: string;
  newcomerId: string;
}

/** An id that nothing has. */
export const NONE = 'none';

/** The two bodies. */
export const PLACES = ['near', 'far'] as const;

/** What is not there. @param ids which parameters name it @param more ids of what is there beside it */
export const none = (ids: readonly string[], more: Record<string, string> = {}): Thing => ({
  place: NONE,
  ids: { ...more, ...Object.fromEntries(ids.map((id) => [id, NONE])) },
  version: 1,
  object: null,
});

/** A body, its bureau and its rectification. */
export function placeOf(bodies: TwoBodies, isFar: boolean) {
  const { units } = bodies;
  const { city, near, far } = units;
  const { rectificationId, draft, acceptedImport } = isFar ? bodies.far : bodies.near;
  const bodyId = isFar ? far : near;
  const unitId = isFar ? units.farBureau : units.bureau;
  const whole: PolicyObject = { rectificationId, under: [bodyId, city] };
  return { ...{ rectificationId, draft, acceptedImport, bodyId, unitId, whole } };
}
