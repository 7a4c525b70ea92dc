import { useSearchParams } from 'react-router';
import { type LedgerView, readView, writeView } from './ledger-view.js';

/** Changes parts of a view, told what it is at that moment; what is not named stays. */
export type ChangeView = (changes: (now: LedgerView) => Partial<LedgerView>) => void;

/** What the address says besides the view: the form for a new finding is open. */
const REGISTERING = 'register';

/** The view that the address describes, the form that it opens, and the ways to change both. */
export function useLedgerView() {
  const [search, setSearch] = useSearchParams();
  const go = (next: URLSearchParams) => setSearch(next, { replace: true, preventScrollReset: true });
  const change: ChangeView = (changes) => {
    const address = addressNow();
    const now = readView(address);
    const next = writeView({ ...now, ...changes(now) });
    const form = address.get(REGISTERING);
    if (form !== null) next.set(REGISTERING, form);
    go(next);
  };
  const register = (open: boolean) => {
    const next = addressNow();
    if (open) next.set(REGISTERING, '1');
    else next.delete(REGISTERING);
    go(next);
  };
  return { view: readView(search), change, isRegistering: search.get(REGISTERING) === '1', register };
}

/**
 * The router draws a page some time after its address has changed. A change goes on from the address itself: going on
 * from what is drawn, the second of two quick ones would take the first back.
 */
function addressNow(): URLSearchParams {
  return new URLSearchParams(window.location.search);
}
