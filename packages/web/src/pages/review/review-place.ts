import { useSearchParams } from 'react-router';
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

export function usePlace(itemCount: number) {
  const [search, setSearch] = useSearchParams();
  const go = (part: Part, field: string | null = null) => {
    const next = new URLSearchParams({ at: part === 'head' ? 'head' : String(part + 1) });
    if (field !== null) next.set('field', field);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return { place: readPlace(search, itemCount), go };
}
export type Go = ReturnType<typeof usePlace>['go'];
