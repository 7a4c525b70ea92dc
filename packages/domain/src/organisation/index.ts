/** Units, people, posts and roles. */

export {
  type Duty,
  type DutyRole,
  type HandOverLine,
  handOverObjection,
  handOverSheet,
  type Leaving,
  type Successor,
} from './hand-over.js';
export { organisationStatusLabels, unitLevelLabel, unitLevelLabels } from './labels.js';
export { holdsOn, overlap, type Period } from './period.js';
export type * from './person/commands.js';
export { decidePerson, initialPerson, whyNotPerson } from './person/decide.js';
export * from './person/events.js';
export { evolvePerson } from './person/evolve.js';
export type * from './person/person.js';
export { rolePeriod } from './person/separation.js';
export * from './roles.js';
export { type KnownParties, type PartyBook, partyBook } from './suggest/party-book.js';
export { suggestParties } from './suggest/suggest-parties.js';
export {
  type PartySuggestion,
  type SuggestionReason,
  suggestionReasonLabels,
} from './suggest/suggestion.js';
export type * from './unit/commands.js';
export { decideUnit, initialUnit, whyNotUnit } from './unit/decide.js';
export type * from './unit/events.js';
export { evolveUnit } from './unit/evolve.js';
export {
  closingObjection,
  mayLieUnder,
  placeObjection,
  type UnitSurroundings,
} from './unit/place.js';
export * from './unit/unit.js';
