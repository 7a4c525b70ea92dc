/** Units that a name may mean. */

import { isAbbreviation, shortened } from './abbreviation.js';
import { bareName, cleanName } from './clean-name.js';
import type { PartyBook } from './party-book.js';
import type { Candidate } from './suggestion.js';

/** What a unit that was closed at the time loses; what its successor loses. */
const CLOSED = 30;
const SUCCESSOR = 10;
/** A short form, without and with the place or its level said as well. */
const ABBREVIATION = 70;
const PLACED_ABBREVIATION = 76;

/** The units that the text names by one of their forms; short forms only where nothing else fits. */
export function suggestUnits(text: string, book: PartyBook, on: string): Candidate[] {
  const clean = cleanName(text);
  const exact = [...new Set([clean, bareName(clean)])].flatMap((name) => book.forms.get(name) ?? []);
  const found = exact.map(
    ({ unitId, score, reason }): Candidate => ({
      partyId: unitId,
      kind: 'unit',
      score,
      reasons: [reason],
    }),
  );
  return (found.length > 0 ? found : abbreviations(bareName(clean), book)).flatMap((candidate) =>
    atThatTime(candidate, book, on),
  );
}

function abbreviations(name: string, book: PartyBook): Candidate[] {
  const short = shortened(name);
  return startsOf(short, book).flatMap((start) => {
    const rest = short.slice(start.length);
    const cores = book.cores.get(rest.slice(0, 1)) ?? [];
    return cores
      .filter(({ core, starts }) => (start === '' || starts.includes(start)) && isAbbreviation(rest, core))
      .map(({ unitId }): Candidate => {
        const score = start === '' ? ABBREVIATION : PLACED_ABBREVIATION;
        return { partyId: unitId, kind: 'unit', score, reasons: ['abbreviation'] };
      });
  });
}

/** What the text may begin with before the name: a place, its level, or nothing. */
function startsOf(text: string, { places }: PartyBook): string[] {
  return ['', ...[...places].filter((place) => text.startsWith(place))];
}

/** A unit that was closed at the time may still be meant; so may the one that took over. */
function atThatTime(candidate: Candidate, book: PartyBook, on: string): Candidate[] {
  const unit = book.units.get(candidate.partyId)?.unit;
  if (unit?.status !== 'closed' || on < unit.closedOn) return [candidate];
  const { score, reasons } = candidate;
  const closed: Candidate = { ...candidate, score: score - CLOSED, reasons: [...reasons, 'closedUnit'] };
  const { successorId } = unit;
  if (successorId === null || !book.units.has(successorId)) return [closed];
  const successor: Candidate = {
    partyId: successorId,
    kind: 'unit',
    score: score - SUCCESSOR,
    reasons: [...reasons, 'successor'],
  };
  return [successor, closed];
}
