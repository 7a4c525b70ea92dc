import type { FindingRow } from '@bihuan/contract';
import { addDays, statusLabel } from '@bihuan/domain';
import { FilterSelect } from '../../parts/filter-select.js';
import { todaysLimits } from '../../parts/today.js';
import type { LedgerView } from './ledger-view.js';

type Filters = LedgerView['filters'];
type Status = FindingRow['status'];

const STATUSES: readonly Status[] = [
  'registered',
  'underway',
  'submitted',
  'endorsed',
  'verified',
  'longTerm',
  'signedOff',
];
const statusOptions = STATUSES.map((value) => ({ value, label: statusLabel(value) }));

interface StandFiltersProps {
  filters: Filters;
  set: (changes: Partial<Filters>) => void;
}

/** Narrows the ledger by where the findings stand, and by how near the earliest thing is that is still owed. */
export function StandFilters({ filters, set }: StandFiltersProps) {
  const { today, yellowUntil, greenUntil } = todaysLimits();
  const chosen = [filters.status ?? []].flat();
  const lights = [
    { value: addDays(today, -1), label: '已逾期' },
    { value: yellowUntil, label: '10 个工作日内，含逾期' },
    { value: greenUntil, label: '20 个工作日内，含逾期' },
  ];
  const until = filters.openDueBefore;
  const isOwn = until !== undefined && !lights.some(({ value }) => value === until);
  return (
    <>
      <FilterSelect<Status>
        name="状态"
        value={chosen.length === 1 ? chosen[0] : undefined}
        options={statusOptions}
        choose={(status) => set({ status })}
      />
      <FilterSelect<string>
        name="期限"
        value={until}
        options={isOwn ? [...lights, { value: until, label: `到 ${until}` }] : lights}
        choose={(openDueBefore) => set({ openDueBefore })}
      />
    </>
  );
}
