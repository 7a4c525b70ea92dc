/** One thing that somebody does on a day. */

import type { Caller } from '../app/caller.js';
import type { PersonKey } from './data/people.js';
import type { DemoFile } from './files/demo-file.js';
import type { Scene } from './scene.js';

/** Steps are done by day; those of one day in the order in which they stand in the whole list. */
export interface Step {
  /** Counted from today: -240 is eight months ago. */
  day: number;
  /** Somebody by key, or found out when the step is reached: who looks back depends on the sample. */
  who: PersonKey | ((scene: Scene) => PersonKey);
  /** A file that lies in the vault before the history begins. */
  file?: DemoFile;
  act(scene: Scene, caller: Caller): Promise<unknown>;
}
