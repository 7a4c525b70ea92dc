import { z } from 'zod';
import { route } from '../route.js';
import { CivilDate, Id } from '../schemas/common.js';
import { PartyKind, PartySuggestion, UnmatchedParty } from '../schemas/parties.js';

const params = z.object({ rectificationId: Id });
const text = z.string().min(1).max(200);
const tag = '单位';

export const partyRoutes = {
  suggestParties: route({
    method: 'POST',
    path: '/api/parties/suggestions',
    summary: '一些名称各可能指哪个单位或职务',
    tag,
    policy: 'readOrganisation',
    body: z.object({
      names: z.array(text).min(1).max(200),
      /** The date of the document: who was in office then; absent: today. */
      on: CivilDate.optional(),
    }),
    /** One list for each name, in the order in which they were asked. */
    response: z.object({ rows: z.array(z.object({ text, suggestions: z.array(PartySuggestion) })) }),
  }),
  listUnmatchedParties: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/parties',
    summary: '台账里还没有对上单位和职务的名称，连同建议',
    tag,
    policy: 'changeLedger',
    params,
    query: z.object({
      /** The last name of the page before. */
      after: z.string().max(220).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({
      rows: z.array(UnmatchedParty),
      next: z.string().nullable(),
      /** Names that have not been matched, in all. */
      total: z.number().int(),
    }),
  }),
  confirmParty: route({
    method: 'POST',
    path: '/api/rectifications/:rectificationId/parties',
    summary: '认定一个名称指哪个单位或职务',
    tag,
    policy: 'changeLedger',
    params,
    body: z.object({
      text,
      kind: PartyKind,
      /** Id of a unit or of a post. */
      partyId: Id,
    }),
    /** How many findings name it so and were changed. */
    response: z.object({ findings: z.number().int() }),
  }),
} as const;
