import { addressOf } from '@bihuan/contract';
import { levelLabels } from '@bihuan/domain';
import { Button } from 'antd';
import { useMay } from '../../data/session.js';
import { DownloadButton } from '../../parts/download-button.js';
import { FilterSelect } from '../../parts/filter-select.js';
import { Glyph } from '../../parts/glyph.js';
import { reportedWord } from '../../parts/status/status-mark.js';
import { useHeightAs } from '../../parts/use-height-as.js';
import { ColumnChoice } from './column-choice.js';
import { isUnderWay, reportedCount } from './columns.js';
import { DueFilter } from './due-filter.js';
import styles from './filter-bar.module.css';
import { isNarrowed, type LedgerView } from './ledger-view.js';
import { PapersMenu } from './papers-menu.js';
import { SearchBox } from './search-box.js';
import { StandFilters } from './stand-filters.js';
import type { LedgerData } from './use-ledger-data.js';
import type { ChangeView } from './use-ledger-view.js';

interface FilterBarProps {
  rectificationId: string;
  data: LedgerData;
  view: LedgerView;
  change: ChangeView;
  register: () => void;
}

const asOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
const reportedOptions = (['completed', 'ongoing', 'unspecified'] as const).map((value) => ({
  value,
  label: reportedWord(value),
}));

/** Search, conditions and deeds on one line; it stays in sight while the table scrolls. */
export function FilterBar({ rectificationId, data, view, change, register }: FilterBarProps) {
  const bar = useHeightAs('--filter-bar');
  const ledger = addressOf('exportLedger', { rectificationId, format: 'xlsx' });
  const may = useMay();
  const { counts } = data;
  const filters = view.filters;
  const set = (changes: Partial<LedgerView['filters']>) => {
    change((now) => {
      const next = Object.entries({ ...now.filters, ...changes }).filter(([, value]) => value !== undefined);
      return { filters: Object.fromEntries(next) };
    });
  };
  const sections = counts?.bySection.flatMap(({ section }) => section ?? []) ?? [];
  const reported = [filters.reportedStatus ?? []].flat();
  return (
    <div ref={bar} className={styles.bar}>
      <SearchBox words={filters.q ?? ''} matched={data.matched} search={(q) => set({ q: q || undefined })} />
      <div className={styles.filters}>
        <FilterSelect
          name="章节"
          value={filters.section}
          options={asOptions(sections)}
          choose={(section) => set({ section })}
        />
        {counts && isUnderWay(counts) && <StandFilters filters={filters} set={set} />}
        <FilterSelect
          name="通报所述"
          value={reported.length === 1 ? reported[0] : undefined}
          options={counts && reportedCount(counts) === 0 ? [] : reportedOptions}
          choose={(status) => set({ reportedStatus: status })}
        />
        {(counts?.byLevel.length ?? 0) > 1 && (
          <FilterSelect
            name="层级"
            value={filters.level === undefined ? undefined : String(filters.level)}
            options={Object.entries(levelLabels).map(([value, label]) => ({ value, label }))}
            choose={(level) => set({ level: level === undefined ? undefined : Number(level) })}
          />
        )}
        <FilterSelect
          name="牵头领导"
          value={filters.leadLeader}
          options={asOptions(counts?.leadLeaders ?? [])}
          choose={(leadLeader) => set({ leadLeader })}
        />
        <FilterSelect
          name="牵头单位"
          value={filters.leadUnit}
          options={asOptions(counts?.leadUnits ?? [])}
          choose={(leadUnit) => set({ leadUnit })}
        />
        {(data.hasDues || filters.dueAfter || filters.dueBefore) && (
          <DueFilter after={filters.dueAfter} before={filters.dueBefore} set={set} />
        )}
        {isNarrowed(filters) && (
          <Button type="link" onClick={() => change(() => ({ filters: {} }))}>
            清除条件
          </Button>
        )}
      </div>
      <div className={styles.deeds}>
        <ColumnChoice shown={data.columns} view={view} change={change} />
        <DownloadButton address={ledger} name="台账.xlsx" className={styles.wide}>
          导出 Excel
        </DownloadButton>
        <PapersMenu rectificationId={rectificationId} />
        {may('changeLedger') && (
          <Button
            id="register-finding"
            type="primary"
            icon={<Glyph name="plus" size={14} />}
            onClick={register}
          >
            登记问题
          </Button>
        )}
      </div>
    </div>
  );
}
