/** The form of a deed of the loop: one file each under `deeds/`, one line each in the table. */

import type { PolicyName } from '../../access/policies.js';
import type { HeldRole } from '../../access/profile.js';
import type { Hash } from '../../audit/hash.js';
import type { Refusal } from '../../refusal.js';
import type { Doer, Done, RecordedFor } from '../../signature/signature.js';
import type { FindingEvent } from '../events.js';
import type { FindingIn, LiveFinding } from '../finding.js';
import type { FindingContext } from './context.js';

/** Who does it, when, and with what. */
export interface Doing {
  by: Doer;
  /** `by`, the instant and the civil date, as every entry keeps them. */
  done: Done;
  role: HeldRole;
  recordedFor: RecordedFor | null;
  context: FindingContext;
  newId: () => string;
  hash: Hash;
}

/** What every command of the loop names. */
export interface OfFinding {
  findingId: string;
}

/** What a command of a leader carries when somebody else types it. */
export interface OnPaper {
  /** Hex SHA-256 of the scan of the signed paper; obligatory for 代录. */
  scanDigest?: string | null;
}

export interface LoopDeed<Command, From extends LiveFinding['status']> {
  policy: PolicyName;
  from: readonly From[];
  /** Done on the node of the tree as well as on a leaf. */
  anyNode?: true;
  /** A secretary may type it for a leader (代录). */
  onPaper?: true;
  /** The role by which the actor does it, of those that give the right; the first where nothing is said. */
  roleFor?(
    finding: FindingIn<From>,
    context: FindingContext,
    roles: readonly HeldRole[],
  ): HeldRole | undefined;
  /** What speaks against it whatever is asked for in particular. */
  whyNot?(finding: FindingIn<From>, context: FindingContext): Refusal | null;
  /** What to know before it is done; it never stops it. */
  warnings?(command: Command, finding: FindingIn<From>, context: FindingContext): Refusal[];
  /** What speaks against this command. */
  objection?(command: Command, finding: FindingIn<From>, context: FindingContext): Refusal | null;
  /** Called only without objection. */
  decide(command: Command, finding: FindingIn<From>, doing: Doing): FindingEvent[];
}
