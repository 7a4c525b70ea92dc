/** What the loop cannot know by itself: it is looked up before a deed is asked for, and given in. */

import type { ActorProfile, PersonProfile } from '../../access/profile.js';
import type { Hash } from '../../audit/hash.js';

/** A unit as far as independence depends on it. */
export interface UnitFacts {
  name: string;
  /** The body that it belongs to: itself, or for a section the unit that it lies under. */
  bodyId: string;
  /** The units above it, nearest first. */
  above: readonly string[];
  /** It, or the body that it belongs to, is a supervising one (监督单位). */
  supervising: boolean;
}

/** Everything about the world that a deed on one finding depends on. Data only: it travels to the screen. */
export interface FindingContext {
  actor: ActorProfile;
  /** The units of all posts that the actor holds now, with or without a role. */
  actorUnitIds: readonly string[];
  /** 代录: the leader for whom the actor types; null for somebody who acts himself. */
  onBehalfOf: PersonProfile | null;
  /** Instant, UTC. */
  at: string;
  /** Civil date of today. */
  on: string;
  rectification: {
    closed: boolean;
    /** The inspected body and all above it. */
    under: readonly string[];
    feedbackDate: string | null;
  };
  /** Whether no finding lies under this one. */
  isLeaf: boolean;
  /** The units that the finding and the actors name. One that is not here is its own body, under nothing. */
  units: Readonly<Record<string, UnitFacts>>;
}

/** What deciding a deed of the loop needs beyond the command: one context per finding. */
export interface LoopMeta {
  contextOf: (findingId: string) => FindingContext;
  /** The hash of the record: for the content that is signed. */
  hash: Hash;
}

/** The unit and all above it. */
export function lineOf(unitId: string, { units }: Pick<FindingContext, 'units'>): readonly string[] {
  return [unitId, ...(units[unitId]?.above ?? [])];
}

/** The body behind a unit. */
export function bodyOf(unitId: string, { units }: Pick<FindingContext, 'units'>): string {
  return units[unitId]?.bodyId ?? unitId;
}

/** How people call the unit. */
export function unitName(unitId: string, { units }: Pick<FindingContext, 'units'>): string {
  return units[unitId]?.name ?? unitId;
}
