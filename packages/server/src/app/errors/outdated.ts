import type { Problem } from '@bihuan/contract';
import { type Refusal, Refused } from '@bihuan/domain';

/** What has happened to something since a version of it was seen; newest first. */
export type ChangesSince = NonNullable<Problem['error']['changes']>;

/** A refusal of a stale version that says who has done what since. */
export class Outdated extends Refused {
  constructor(
    refusal: Refusal,
    readonly changes: ChangesSince,
  ) {
    super(refusal);
  }
}
