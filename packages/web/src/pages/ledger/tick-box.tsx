import type { FindingRow } from '@bihuan/contract';
import { Checkbox } from 'antd';
import { tickKeys } from './tick-keys.js';
import styles from './ticks.module.css';
import type { Ticks } from './use-ticks.js';

/** The tick of one row; with ⇧ it ticks all rows since the last one. */
export function TickBox({ row, ticks }: { row: FindingRow; ticks: Ticks }) {
  if (row.isParent) return null;
  return (
    <Checkbox
      className={styles.box ?? ''}
      aria-label={`选中 ${row.number || row.problem}`}
      checked={ticks.ticked.has(row.id)}
      onChange={({ nativeEvent }) => ticks.toggle(row, (nativeEvent as unknown as MouseEvent).shiftKey)}
      onKeyDown={tickKeys(ticks, row)}
    />
  );
}

/** Ticks all rows on the page; beside the words where there is no head to stand in. */
export function TickAll({ ticks, isNamed = false }: { ticks: Ticks; isNamed?: boolean }) {
  const { rows, ticked, toggleAll } = ticks;
  if (rows.length === 0) return null;
  const count = rows.filter(({ id }) => ticked.has(id)).length;
  const words = `全选这 ${rows.length} 个`;
  return (
    <Checkbox
      {...(!isNamed && { 'aria-label': words })}
      checked={count === rows.length}
      indeterminate={count > 0 && count < rows.length}
      onChange={toggleAll}
    >
      {isNamed ? words : undefined}
    </Checkbox>
  );
}
