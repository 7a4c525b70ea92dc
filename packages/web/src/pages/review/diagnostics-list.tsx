import type { Diagnostic } from '@bihuan/extract';
import { partAt } from './doubts.js';
import styles from './draft-pane.module.css';
import type { ReviewWork } from './use-review-work.js';

interface DiagnosticsListProps {
  diagnostics: readonly Diagnostic[];
  work: ReviewWork;
  /** The list for the whole document: each entry leads to its place. */
  all?: true;
}

/** What the reader stumbled over, in sentences. */
export function DiagnosticsList({ diagnostics, work, all }: DiagnosticsListProps) {
  if (diagnostics.length === 0) {
    return all ? <p className={`note ${styles.fine}`}>全文没有读不通的地方。</p> : null;
  }
  return (
    <section aria-label="要留意的地方" className={styles.diagnostics}>
      {all && <h3>全文要留意的地方 {diagnostics.length} 处</h3>}
      <ul>
        {diagnostics.map((diagnostic) => (
          <li key={`${diagnostic.ruleId} ${diagnostic.range[0]}`} className={styles[diagnostic.severity]}>
            <span>{diagnostic.message}</span>
            {all && (
              <button type="button" onClick={() => work.open(partAt(work.draft, diagnostic.range[0]))}>
                看这一处
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
