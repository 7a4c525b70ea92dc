/**
 * The hand-over sheet (责任交接单): what a leaver holds, and who takes each of it over. It is not stored: it is
 * made from the duties that are open when a post ends, and every line becomes a correction of its finding.
 */

import { type Refusal, refusal } from '../refusal.js';
import { holdsOn } from './period.js';
import type { Post } from './person/person.js';

/** As what a party is named in a finding. */
export type DutyRole =
  | 'leadLeader'
  | 'leadUnit'
  | 'participatingUnit'
  | 'responsibleSection'
  | 'responsiblePerson';

/** One open duty. */
export interface Duty {
  findingId: string;
  /** Null for the finding itself. */
  measureId: string | null;
  role: DutyRole;
  /** The post (or unit) that is named. */
  partyId: string;
  /** How people call it: number and problem of the finding. */
  words: string;
}

/** Somebody who may take over. */
export interface Successor {
  personId: string;
  post: Post;
  name: string;
}

/** A duty and who takes it over; null: nobody has been chosen. */
export interface HandOverLine {
  duty: Duty;
  successor: Successor | null;
  /** Why this one is proposed. */
  ground: 'chosen' | 'sameTitle' | 'headOfUnit' | null;
}

export interface Leaving {
  personId: string;
  post: Post;
  /** Civil date from which the post is held no more. */
  on: string;
}

/**
 * The sheet as it is first laid before the office: for each duty of the post the successor in the same unit who
 * has the same title, else the head of the unit. Where two would fit, nobody is proposed.
 */
export function handOverSheet(
  leaving: Leaving,
  duties: readonly Duty[],
  candidates: readonly Successor[],
): HandOverLine[] {
  const fit = candidates.filter((candidate) => !misfit(candidate, leaving));
  const inUnit = fit.filter(({ post }) => post.unitId === leaving.post.unitId);
  const sameTitle = only(inUnit.filter(({ post }) => post.title === leaving.post.title));
  const head = only(inUnit.filter(({ post }) => post.isHead));
  const successor = sameTitle ?? head;
  const ground = sameTitle ? 'sameTitle' : head ? 'headOfUnit' : null;
  return duties
    .filter(({ partyId }) => partyId === leaving.post.id)
    .map((duty) => ({ duty, successor, ground }));
}

/** What speaks against handing over by this sheet: a duty without a successor, or one who cannot take over. */
export function handOverObjection(leaving: Leaving, lines: readonly HandOverLine[]): Refusal | null {
  const open = lines.filter(({ successor }) => successor === null);
  const [first] = open;
  if (first) return refusal('dutyWithoutHolder', { count: open.length, first: first.duty.words });
  const wrong = lines.find(({ successor }) => successor !== null && misfit(successor, leaving));
  return wrong?.successor
    ? refusal('successorNotFit', { duty: wrong.duty.words, successor: wrong.successor.name })
    : null;
}

/** The leaver himself in the post that ends, or somebody who does not hold his post on that day. */
function misfit({ post }: Successor, leaving: Leaving): boolean {
  return post.id === leaving.post.id || !holdsOn(post, leaving.on);
}

function only<T>(list: readonly T[]): T | null {
  return list.length === 1 ? (list[0] ?? null) : null;
}
