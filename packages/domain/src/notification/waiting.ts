/** Whom a finding waits for: in each state, whoever may do the deed that goes on from there. */

import type { PolicyName } from '../access/policies.js';

/** The states in which the next deed is another's than the doer's, with the policy of that deed. */
export const waitingFor: Readonly<Record<string, PolicyName>> = {
  submitted: 'endorse',
  endorsed: 'verify',
  verified: 'signOff',
};
