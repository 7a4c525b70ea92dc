import { Glyph } from '../../parts/glyph.js';
import styles from './ledger.module.css';
import type { LedgerLine } from './ledger-lines.js';
import type { LedgerView } from './ledger-view.js';
import type { ChangeView } from './use-ledger-view.js';

interface GroupHeadProps {
  line: Extract<LedgerLine, { kind: 'group' }>;
  view: LedgerView;
  change: ChangeView;
}

/** The head of a chapter's findings; it folds them away. */
export function GroupHead({ line, view, change }: GroupHeadProps) {
  const others = view.folded.filter((place) => place !== line.place);
  return (
    <button
      type="button"
      aria-expanded={!line.folded}
      className={styles.groupButton}
      onClick={() => change({ folded: line.folded ? others : [...others, line.place] })}
    >
      <Glyph name={line.folded ? 'right' : 'down'} size={14} />
      <span className={styles.groupName}>{line.section ?? '没有分章节'}</span>
      <span className={styles.groupCount}>共 {line.total} 个问题</span>
    </button>
  );
}
