import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type AuditSearch, readSearch, writeSearch } from './filter-address.js';

/**
 * The filters as they stand in their fields, and in the address. They are kept here as well, because the router draws
 * a page some time after its address has changed: a field that showed the address would take typed letters back.
 */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const address = writeSearch(readSearch(search)).toString();
  const [values, setValues] = useState(() => readSearch(search));
  const [seen, setSeen] = useState(address);
  if (address !== seen) {
    setSeen(address);
    // Changed by another way (a number in the list, back): it wins over what stands in the fields.
    if (address !== writeSearch(values).toString()) setValues(readSearch(search));
  }
  const change = (changes: Partial<AuditSearch>) => {
    const next = { ...values, ...changes };
    setValues(next);
    setSearch(writeSearch(next), { replace: true });
  };
  const clear = () => {
    setValues(readSearch(new URLSearchParams()));
    setSearch({}, { replace: true });
  };
  return { values, change, clear, count: search.size };
}
