import type { DraftPage } from '@bihuan/contract';
import styles from './source-pane.module.css';

const legend = [
  ['problem', '问题'],
  ['measure', '措施'],
  ['party', '单位、人'],
  ['date', '时限'],
  ['figure', '数字'],
  ['document', '文件'],
] as const;

/** Where in the document the reader is, and what the marks mean. */
export function SourceHead({ draft, offset }: { draft: DraftPage; offset: number }) {
  return (
    <header className={styles.head}>
      <h2>原文</h2>
      <span className="note">{placeWords(draft.source.marks, offset)}</span>
      <ul className={styles.legend} aria-label="标记">
        {legend.map(([kind, word]) => (
          <li key={kind} className={styles[kind]}>
            {word}
          </li>
        ))}
      </ul>
    </header>
  );
}

/** `第 11 页`, `第 27 段` or `“清单”第 5 行`: the last mark before the offset. */
export function placeWords(marks: DraftPage['source']['marks'], offset: number): string {
  const mark = marks.reduce<(typeof marks)[number] | null>(
    (best, one) => (one.at <= offset && (best === null || one.at >= best.at) ? one : best),
    null,
  );
  if (mark?.cell) return `“${mark.cell.sheet}”第 ${mark.cell.row} 行`;
  if (mark?.page !== undefined) return `第 ${mark.page} 页`;
  return mark?.paragraph === undefined ? '' : `第 ${mark.paragraph} 段`;
}
