import { Button, Checkbox } from 'antd';
import { ButtonPopover } from '../../parts/button-popover.js';
import { Glyph } from '../../parts/glyph.js';
import { type ColumnId, columnIds, columnOf } from './columns.js';
import styles from './filter-bar.module.css';
import type { LedgerView } from './ledger-view.js';
import type { ChangeView } from './use-ledger-view.js';

interface ColumnChoiceProps {
  shown: readonly ColumnId[];
  view: LedgerView;
  change: ChangeView;
}

/** 显示列, and whether the table is grouped by chapter. The problem itself always shows. */
export function ColumnChoice({ shown, view, change }: ColumnChoiceProps) {
  const toggle = (id: ColumnId) =>
    change(({ columns }) => {
      const now = columns ?? shown;
      return { columns: columnIds.filter((one) => (one === id) !== now.includes(one)) };
    });
  return (
    <ButtonPopover words="显示列" icon={<Glyph name="down" size={14} />} className={styles.wide}>
      <fieldset className={styles.columns}>
        <legend className="visually-hidden">显示列</legend>
        <Checkbox checked={view.grouped} onChange={() => change(({ grouped }) => ({ grouped: !grouped }))}>
          按章节分组
        </Checkbox>
        <hr />
        {columnIds.map((id) => (
          <Checkbox
            key={id}
            checked={shown.includes(id)}
            disabled={id === 'problem'}
            onChange={() => toggle(id)}
          >
            {columnOf(id).head}
          </Checkbox>
        ))}
        {view.columns && (
          <Button size="small" onClick={() => change(() => ({ columns: null }))}>
            恢复原样
          </Button>
        )}
      </fieldset>
    </ButtonPopover>
  );
}
