import type { Policy } from '@bihuan/contract';
import type { Actor } from '@bihuan/domain';

type Rule = (actor: Actor) => boolean;

const everybodyHere: Rule = () => true;

/**
 * Who may use the routes of each policy. Until accounts exist the server answers this machine only, and
 * whoever sits at it may do all; every route already passes through here, so that roles come in one place.
 */
export const policies: Record<Policy, Rule> = {
  open: everybodyHere,
  readLedger: everybodyHere,
  changeLedger: everybodyHere,
  import: everybodyHere,
  export: everybodyHere,
};
