import { useSearchParams } from 'react-router';
import { type LedgerView, readView, writeView } from './ledger-view.js';

/** Changes parts of a view; what is not named stays. */
export type ChangeView = (changes: Partial<LedgerView>) => void;

/** The view that the address describes, and the way to change it. */
export function useLedgerView(): { view: LedgerView; change: ChangeView } {
  const [search, setSearch] = useSearchParams();
  const view = readView(search);
  const change: ChangeView = (changes) => {
    setSearch(writeView({ ...view, ...changes }), { replace: true, preventScrollReset: true });
  };
  return { view, change };
}
