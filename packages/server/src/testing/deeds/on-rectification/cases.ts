import type { RectificationDeedName } from '@bihuan/contract';
import type { DeedCases } from './case.js';
import { organCases } from './organs.js';
import { oversightCases } from './oversight.js';
import { planCases } from './plan.js';

/** Every deed on a rectification that the contract offers, with the cases that are accepted and refused. */
const rectificationCases: { [N in RectificationDeedName]: DeedCases<N> } = {
  ...planCases,
  ...organCases,
  ...oversightCases,
};

/** The cases of one deed; which deed it is, TypeScript cannot follow through a name. */
export function rectificationCasesOf(deed: RectificationDeedName): DeedCases<RectificationDeedName> {
  return rectificationCases[deed] as unknown as DeedCases<RectificationDeedName>;
}
