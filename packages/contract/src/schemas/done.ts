import { z } from 'zod';
import { CivilDate, Id, Instant } from './common.js';

/** Who did something and when; names as they are now, null where they were erased. */
export const done = {
  by: z.object({ name: z.string().nullable(), unit: z.string(), personId: Id, unitId: Id }),
  at: Instant,
  on: CivilDate,
};
