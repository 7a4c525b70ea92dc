import { z } from 'zod';
import { Id } from './common.js';

/** What a name in a document may mean. Only ever a suggestion: a person says yes. */
export const PartySuggestion = z.object({
  partyId: Id,
  kind: z.enum(['unit', 'post']),
  label: z.string(),
  /** 0–100, to sort by. */
  score: z.number(),
  /** Why it was found and what speaks against it, as the page shows it. */
  reasons: z.array(z.string()),
});
export type PartySuggestion = z.infer<typeof PartySuggestion>;

/** What a name stands for in a finding: a unit, or somebody by name or title. */
export const PartyKind = z.enum(['unit', 'person']);

/** A name in the ledger of a rectification that has not been matched to a unit or a post. */
export const UnmatchedParty = z.object({
  text: z.string(),
  kind: PartyKind,
  /** In how many findings it stands. */
  findings: z.number().int(),
  suggestions: z.array(PartySuggestion),
});
export type UnmatchedParty = z.infer<typeof UnmatchedParty>;
