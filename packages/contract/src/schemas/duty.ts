import { z } from 'zod';
import { CivilDate, Id } from './common.js';

export const Party = z.object({ text: z.string().min(1).max(200), partyId: Id.optional() });

export const Due = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), date: CivilDate, wording: z.string().nullable() }),
  z.object({ kind: z.literal('immediate'), wording: z.string().nullable() }),
  z.object({
    kind: z.literal('longTerm'),
    stages: z.array(z.object({ date: CivilDate, goal: z.string() })),
    wording: z.string().nullable(),
  }),
  z.object({ kind: z.literal('unclear'), wording: z.string() }),
]);
