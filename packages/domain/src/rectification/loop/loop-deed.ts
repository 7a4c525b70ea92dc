import type { Deed } from '../../decider.js';
import type { RectificationState } from '../rectification.js';
import type { RectificationLoopCommand } from './commands.js';
import type { RectificationLoopEvent } from './events.js';

/** A deed of the loop on an open rectification. */
export type LoopDeed<T extends RectificationLoopCommand['type']> = Deed<
  RectificationState,
  'open',
  Extract<RectificationLoopCommand, { type: T }>,
  RectificationLoopEvent
>;

/** A deed of the superior, who may also speak of a rectification that was concluded. */
export type SuperiorDeed<T extends RectificationLoopCommand['type']> = Deed<
  RectificationState,
  'open' | 'concluded',
  Extract<RectificationLoopCommand, { type: T }>,
  RectificationLoopEvent
>;
