import { useState } from 'react';
import type { Part } from './doubts.js';

/** Where the reader is: a part of the draft, and the field in focus. It stands in the address. */
export interface Place {
  part: Part;
  field: string | null;
}

/** Reads `at` (1-based, or `head`) and `field`; a place beyond the last finding is the last finding. */
export function readPlace(search: URLSearchParams, itemCount: number): Place {
  const at = Number.parseInt(search.get('at') ?? '', 10);
  const inItems = itemCount > 0 && Number.isInteger(at) && at >= 1;
  return { part: inItems ? Math.min(at, itemCount) - 1 : 'head', field: search.get('field') };
}

/**
 * The place, kept in the address for the next reload. It moves with every arrow key, so the address is
 * written past the router: nothing else on the page depends on it.
 */
export function usePlace(itemCount: number) {
  const [place, setPlace] = useState<Place>(() =>
    readPlace(new URLSearchParams(window.location.search), itemCount),
  );
  const go = (part: Part, field: string | null = null) => {
    const next = new URLSearchParams({ at: part === 'head' ? 'head' : String(part + 1) });
    if (field !== null) next.set('field', field);
    window.history.replaceState(window.history.state, '', `?${next}`);
    setPlace({ part, field });
  };
  // An undone correction may take findings away from under the reader.
  const isGone = place.part !== 'head' && place.part >= itemCount;
  return { place: isGone ? { part: lastPart(itemCount), field: null } : place, go };
}
export type Go = ReturnType<typeof usePlace>['go'];

function lastPart(itemCount: number): Part {
  return itemCount === 0 ? 'head' : itemCount - 1;
}
