export { applyEdit, replayEdits } from './apply-edit.js';
export { type Draft, draftOf } from './draft.js';
export { type DraftEdit, DUTY_FIELDS, type DutyField } from './edit.js';
export { fillMentions } from './fill-mentions.js';
export { ImpossibleEdit, type ImpossibleEditCode } from './impossible-edit.js';
export { mentionsOf } from './mentions-of.js';
export { startsOwnLine } from './own-line.js';
export { proseOf } from './page-of.js';
export { type Placed, type PlacedItem, type PlaceIndex, placeMentions } from './place-mentions.js';
