import type { ContentCommand } from '../finding/commands.js';
import { decideFinding } from '../finding/decide.js';
import { evolveFinding } from '../finding/evolve.js';
import type { FindingState } from '../finding/finding.js';
import { contextOf, metaOf, type PersonName } from './loop-world.js';

/** A correction without the finding that it is about: all are about `f1`. */
export type CorrectionAsked = ContentCommand extends infer C
  ? C extends ContentCommand
    ? Omit<C, 'findingId'>
    : never
  : never;

const REWORDED: CorrectionAsked = { type: 'RewordProblem', problem: '沉淀三百万元', reason: '核对' };

/** The state after its content was corrected; its words, where nothing else is said. @throws Refused */
export function corrected(
  state: FindingState,
  asked: CorrectionAsked = REWORDED,
  by: PersonName = 'office',
): FindingState {
  const command = { ...asked, findingId: 'f1' } as ContentCommand;
  return decideFinding(command, state, metaOf(contextOf(by))).reduce(evolveFinding, state);
}
