/** Which units and posts the names of documents may mean: suggestions only, a person says yes. */

import type { PartySuggestion as Shown, UnmatchedParty } from '@bihuan/contract';
import {
  type PartyBook,
  type PartySuggestion,
  partyBook,
  suggestionReasonLabels,
  suggestParties,
} from '@bihuan/domain';
import { knownParties } from '@bihuan/store';
import { authorisedOnRectification } from '../authorised-deeds.js';
import type { Deed } from '../ledger.js';
import { localDate } from '../local-date.js';
import type { OrganisationDeed } from './organisation-deed.js';
import { type UnmatchedName, unmatchedNames } from './unmatched-names.js';

/** Suggestions for each of these names, in their order. `on` is the day of the document; absent: today. */
export async function suggestForNames(
  { store, caller }: OrganisationDeed,
  names: readonly string[],
  on = localDate(caller.at),
): Promise<{ text: string; suggestions: Shown[] }[]> {
  const book = partyBook(await store.read(knownParties));
  return names.map((text) => ({ text, suggestions: suggestParties(text, book, on).map(shown) }));
}

interface Question {
  rectificationId: string;
  /** The last name of the page before, as it was given. */
  after?: string | undefined;
  limit: number;
}

/**
 * The names in a ledger that have not been matched, the most frequent first, with suggestions as of the day of the
 * feedback.
 * @throws Refused `unknownRectification`, `outsideYourScope`
 */
export async function readUnmatchedParties(
  { store, ...asked }: Deed,
  { rectificationId, after, limit }: Question,
): Promise<{ rows: UnmatchedParty[]; next: string | null; total: number }> {
  return store.snapshot(async (tx) => {
    const { rectification } = await authorisedOnRectification(tx, asked, rectificationId);
    const names = await unmatchedNames(tx, rectificationId);
    const start = after === undefined ? 0 : names.findIndex((name) => keyOf(name) === after) + 1;
    const shownNames = names.slice(start, start + limit);
    const { feedbackDate, publishedDate } = rectification.content.header;
    const on = feedbackDate ?? publishedDate ?? localDate(asked.caller.at);
    const book = partyBook(await knownParties(tx));
    const rows = shownNames.map((name) => ({ ...name, suggestions: suggestionsFor(name, book, on) }));
    const last = shownNames.at(-1);
    return { rows, next: last && start + limit < names.length ? keyOf(last) : null, total: names.length };
  });
}

function keyOf({ kind, text }: UnmatchedName): string {
  return `${kind}:${text}`;
}

/** Where a unit should stand, no person is suggested. */
function suggestionsFor({ kind, text }: UnmatchedName, book: PartyBook, on: string): Shown[] {
  const all = suggestParties(text, book, on);
  return (kind === 'unit' ? all.filter((one) => one.kind === 'unit') : all).map(shown);
}

function shown({ partyId, kind, label, score, reasons }: PartySuggestion): Shown {
  return { partyId, kind, label, score, reasons: reasons.map((reason) => suggestionReasonLabels[reason]) };
}
