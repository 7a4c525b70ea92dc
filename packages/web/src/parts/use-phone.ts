import { useSyncExternalStore } from 'react';

const query = '(max-width: 767px)';

/** Whether the page is on a phone: one column, cards for tables, 44 px targets. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    () => window.matchMedia(query).matches,
  );
}
