/** Which unit or post a name in a document may mean. Nothing is matched by it: a person says yes to one. */

import type { PartyBook } from './party-book.js';
import { suggestPosts } from './suggest-posts.js';
import { suggestUnits } from './suggest-units.js';
import type { Candidate, PartySuggestion } from './suggestion.js';

const WORTH_SAYING = 40;

/**
 * Suggestions for a name, best first.
 * @param on civil date of the document: who was in office then, and which units there were
 */
export function suggestParties(text: string, book: PartyBook, on: string, limit = 5): PartySuggestion[] {
  const best = new Map<string, Candidate>();
  for (const candidate of [...suggestUnits(text, book, on), ...suggestPosts(text, book, on)]) {
    const known = best.get(candidate.partyId);
    if (!known || candidate.score > known.score) best.set(candidate.partyId, candidate);
  }
  return [...best.values()]
    .filter(({ score }) => score >= WORTH_SAYING)
    .map((candidate) => ({ ...candidate, label: labelOf(candidate, book) }))
    .sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1))
    .slice(0, limit);
}

function labelOf({ partyId, kind }: Candidate, book: PartyBook): string {
  const nameOfUnit = (id: string) => book.units.get(id)?.unit.content.name ?? '';
  if (kind === 'unit') return nameOfUnit(partyId);
  const post = book.posts.get(partyId);
  if (!post) return '';
  return [nameOfUnit(post.unitId), post.title, book.nameOf.get(post.personId) ?? ''].join(' ').trim();
}
