/**
 * The shape that every aggregate of the ledger has: three pure functions, and one object per deed.
 * A deed is one file; adding one means adding that file and its line in the aggregate's table.
 */

import type { Actor } from './audit/envelope.js';
import type { LoopMeta } from './finding/loop/context.js';
import type { Refusal } from './refusal.js';

/** Who wants to do a deed, and when (UTC instant, `2026-08-25T02:42:00.000Z`). */
export interface Circumstances {
  actor: Actor;
  at: string;
}

/** What deciding needs beyond the circumstances: a source of fresh identifiers. */
export interface CommandMeta extends Circumstances {
  newId: () => string;
  /** What a deed of a finding's loop needs to know; other deeds need none. */
  loop?: LoopMeta;
}

/** Whether a deed may be done now. Warnings never stop it; they are shown before it is done. */
export interface Verdict {
  refusal: Refusal | null;
  warnings: Refusal[];
}

/** One deed of an aggregate: the states it starts from, what speaks against it, and what it makes happen. */
export interface Deed<State extends { status: string }, From extends State['status'], Command, Event> {
  from: readonly From[];
  objection(
    command: Command,
    state: Extract<State, { status: From }>,
    circumstances: Circumstances,
  ): Refusal | null;
  /** Called only without objection. No events: the command would change nothing. */
  decide(command: Command, state: Extract<State, { status: From }>, meta: CommandMeta): Event[];
}

/** The version of a stream before its first event. */
export const NO_VERSION = 0;

/** Number of events in the stream that made this state. */
export function versionOf(state: { status: string; version?: number }): number {
  return state.version ?? NO_VERSION;
}
