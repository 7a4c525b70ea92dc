import { levelLabels } from '@bihuan/domain';
import { Button } from 'antd';
import { useMay, useSession } from '../../data/session.js';
import { ButtonLink } from '../../parts/button-link.js';
import { FilterSelect } from '../../parts/filter-select.js';
import { Glyph } from '../../parts/glyph.js';
import { reportedWord } from '../../parts/status/status-mark.js';
import { paths } from '../../paths.js';
import { ColumnChoice } from './column-choice.js';
import { isUnderWay, reportedCount } from './columns.js';
import { DueFilter } from './due-filter.js';
import { ExportMenu } from './export-menu.js';
import { ExportThese } from './export-these.js';
import styles from './filter-bar.module.css';
import { isNarrowed, type LedgerView } from './ledger-view.js';
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
export function FilterBar(props: FilterBarProps) {
  const { data, view, change } = props;
  const may = useMay();
  const { counts } = data;
  const filters = view.filters;
  const set = (changes: Partial<LedgerView['filters']>) => {
    const next = Object.entries({ ...filters, ...changes }).filter(([, value]) => value !== undefined);
    change({ filters: Object.fromEntries(next) });
  };
  const sections = counts?.bySection.flatMap(({ section }) => section ?? []) ?? [];
  const reported = [filters.reportedStatus ?? []].flat();
  return (
    <div className={styles.bar}>
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
          <Button type="link" onClick={() => change({ filters: {} })}>
            清除条件
          </Button>
        )}
      </div>
      <div className={styles.deeds}>
        <DoForThese {...props} />
        <ColumnChoice shown={data.columns} view={view} change={change} />
        <ExportMenu rectificationId={props.rectificationId} />
        {may('changeLedger') && (
          <Button
            id="register-finding"
            type="primary"
            icon={<Glyph name="plus" size={14} />}
            onClick={props.register}
          >
            登记问题
          </Button>
        )}
      </div>
    </div>
  );
}

/** More than one form can tell apart; narrow the ledger first. */
const MOST_AT_ONCE = 50;

/**
 * What may be done for all that the ledger shows now, where it is narrowed to a few: to take them out, to remind, and
 * to move dates.
 * Nothing is ever endorsed, verified or signed for many at once.
 */
function DoForThese({ rectificationId, data, view }: FilterBarProps) {
  const may = useMay();
  const session = useSession();
  const ids = data.lines.flatMap((line) => (line.kind === 'finding' ? [line.row.id] : []));
  const isFew = ids.length > 0 && ids.length === data.total && ids.length <= MOST_AT_ONCE;
  if (!isNarrowed(view.filters) || !isFew) return null;
  const isNamed = session?.mode !== 'local';
  return (
    <>
      {may('export') && <ExportThese rectificationId={rectificationId} findingIds={ids} />}
      {isNamed && may('sendReminder') && (
        <ButtonLink to={paths.remind(rectificationId, ids)}>对这 {ids.length} 个发提示单</ButtonLink>
      )}
      {isNamed && may('amendPlan') && (
        <ButtonLink to={paths.amend(rectificationId, ids)}>调整这 {ids.length} 个的期限</ButtonLink>
      )}
    </>
  );
}
