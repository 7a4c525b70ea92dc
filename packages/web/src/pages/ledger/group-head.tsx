import { Glyph } from '../../parts/glyph.js';
import styles from './ledger.module.css';
import type { LedgerLine } from './ledger-lines.js';
import type { ChangeView } from './use-ledger-view.js';

interface GroupHeadProps {
  line: Extract<LedgerLine, { kind: 'group' }>;
  change: ChangeView;
}

/** The head of a chapter's findings; it folds them away. */
export function GroupHead({ line, change }: GroupHeadProps) {
  const toggle = () =>
    change(({ folded }) => {
      const others = folded.filter((place) => place !== line.place);
      return { folded: others.length < folded.length ? others : [...others, line.place] };
    });
  return (
    <button type="button" aria-expanded={!line.folded} className={styles.groupButton} onClick={toggle}>
      <Glyph name={line.folded ? 'right' : 'down'} size={14} />
      <span className={styles.groupName}>{line.section ?? '没有分章节'}</span>
      <span className={styles.groupCount}>共 {line.total} 个问题</span>
    </button>
  );
}
