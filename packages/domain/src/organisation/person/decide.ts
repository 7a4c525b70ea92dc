/** What may be done with a person's record, and what then happens. */

import type { Circumstances, CommandMeta, Deed, Verdict } from '../../decider.js';
import { Refused, refusal } from '../../refusal.js';
import type { PersonCommand } from './commands.js';
import { appoint } from './deeds/appoint.js';
import { correctPerson } from './deeds/correct-person.js';
import { correctPost } from './deeds/correct-post.js';
import { dismiss } from './deeds/dismiss.js';
import { endPost } from './deeds/end-post.js';
import { endRole } from './deeds/end-role.js';
import { erasePersonalData } from './deeds/erase-personal-data.js';
import { givePost } from './deeds/give-post.js';
import { giveRole } from './deeds/give-role.js';
import { registerPerson } from './deeds/register-person.js';
import { removePerson } from './deeds/remove-person.js';
import type { PersonEvent } from './events.js';
import type { PersonState } from './person.js';

type CommandOf<T extends PersonCommand['type']> = Extract<PersonCommand, { type: T }>;

/** Which deed starts from which state is said in its own file. */
const deeds: {
  [T in PersonCommand['type']]:
    | Deed<PersonState, 'absent', CommandOf<T>, PersonEvent>
    | Deed<PersonState, 'enrolled', CommandOf<T>, PersonEvent>;
} = {
  RegisterPerson: registerPerson,
  CorrectPerson: correctPerson,
  ErasePersonalData: erasePersonalData,
  RemovePerson: removePerson,
  GivePost: givePost,
  CorrectPost: correctPost,
  EndPost: endPost,
  GiveRole: giveRole,
  EndRole: endRole,
  Appoint: appoint,
  Dismiss: dismiss,
};

// The table pairs each command with its deed, which TypeScript cannot follow through an index; `whyNot` checks
// the state against `from` before the deed sees it.
function deedOf(command: PersonCommand) {
  return deeds[command.type] as Deed<PersonState, PersonState['status'], PersonCommand, PersonEvent>;
}

/** A person before anything is known. */
export function initialPerson(): PersonState {
  return { status: 'absent' };
}

/** Why this may not be done now. Who may ask for it at all is said by the policies. */
export function whyNotPerson(
  command: PersonCommand,
  state: PersonState,
  circumstances: Circumstances,
): Verdict {
  const deed = deedOf(command);
  const refused = deed.from.includes(state.status)
    ? deed.objection(command, state, circumstances)
    : wrongState(command, state);
  return { refusal: refused, warnings: [] };
}

function wrongState(command: PersonCommand, { status }: PersonState) {
  const id = command.personId;
  if (status === 'absent') return refusal('unknownPerson', { id });
  if (command.type === 'RegisterPerson') return refusal('alreadyRegistered', { id });
  return refusal('wrongState', { deed: command.type, status });
}

/**
 * What happens when the command is obeyed: no event when it would change nothing.
 * @throws Refused
 */
export function decidePerson(command: PersonCommand, state: PersonState, meta: CommandMeta): PersonEvent[] {
  const verdict = whyNotPerson(command, state, meta);
  if (verdict.refusal) throw new Refused(verdict.refusal);
  return deedOf(command).decide(command, state, meta);
}
