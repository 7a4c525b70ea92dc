/** Random lives of a finding: mostly what people sensibly do next, often enough what they should not. */

import type { FindingCommand } from '../../finding/commands.js';
import type { FindingContent, FindingState, LiveFinding } from '../../finding/finding.js';
import { measure } from '../fictions.js';
import { type PersonName, planned } from '../loop-world.js';
import { sensible } from './sensible.js';
import { PARTIES, type Step } from './step.js';
import { wild } from './wild.js';

export interface Move {
  command: FindingCommand;
  name: PersonName;
}

/** Two measures, two lead units: what a life begins with. */
export function beginning(): FindingContent {
  return planned({
    measures: [
      measure('m1', '收回资金', { resultType: 'money' }),
      measure('m2', '印发制度', { resultType: 'document' }),
    ],
    leadUnits: PARTIES.slice(0, 2),
  });
}

/** What the step comes to in this state. `turn` tells pieces of evidence apart. */
export function moveOf(step: Step, state: LiveFinding, on: string, turn: number): Move {
  const [asked, name] = step.sensible ? sensible(state, step.pick, on, turn) : wild(state, step, on, turn);
  return { command: { ...asked, findingId: 'f1' } as FindingCommand, name };
}

/** Whether a finding can still be acted on. */
export function isLive(state: FindingState): state is LiveFinding {
  return 'content' in state;
}
