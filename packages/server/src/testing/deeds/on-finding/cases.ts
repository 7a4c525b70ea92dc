import type { DeedName } from '@bihuan/contract';
import type { DeedCases } from './case.js';
import { closeCases } from './close.js';
import { judgeCases } from './judge.js';
import { keepCases } from './keep.js';
import { superviseCases } from './supervise.js';
import { workCases } from './work.js';

/** Every deed on a finding that the contract offers, with the case that is accepted and those that are refused. */
const findingCases: { [N in DeedName]: DeedCases<N> } = {
  ...workCases,
  ...judgeCases,
  ...closeCases,
  ...superviseCases,
  ...keepCases,
};

/** The cases of one deed; which deed it is, TypeScript cannot follow through a name. */
export function findingCasesOf(deed: DeedName): DeedCases<DeedName> {
  return findingCases[deed] as unknown as DeedCases<DeedName>;
}
