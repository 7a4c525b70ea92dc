import { dateRoleLabels, documentActionLabels } from '@bihuan/domain';
import type { ReactNode } from 'react';
import { Glyph } from '../../parts/glyph.js';
import styles from './draft-pane.module.css';
import type { NoticeItem } from './fields.js';
import type { ReviewWork } from './use-review-work.js';

/** Figures, documents, dates and accountability that were read out of the words above. */
export function MentionRows({ item, part, work }: { item: NoticeItem; part: number; work: ReviewWork }) {
  return (
    <section aria-label="文中提到" className={styles.group}>
      <Mentions title="数字" list={item.quantities}>
        {(quantity, index) => (
          <Chip
            key={quantity.range[0]}
            word={quantity.text}
            remove={() => work.edit({ kind: 'deleteQuantity', item: part, index })}
          />
        )}
      </Mentions>
      <Mentions title="文件" list={item.documents}>
        {(document, index) => (
          <Chip
            key={document.range[0]}
            word={`《${document.title}》`}
            note={[documentActionLabels[document.action], document.number].filter(Boolean).join(' ')}
            remove={() => work.edit({ kind: 'deleteDocument', item: part, index })}
          />
        )}
      </Mentions>
      <Mentions title="时间" list={item.dates}>
        {(date) => <Chip key={date.range[0]} word={date.text} note={dateRoleLabels[date.role] ?? ''} />}
      </Mentions>
      <Mentions title="问责" list={item.accountability}>
        {(one) => (
          <Chip key={one.range[0]} word={one.text} note={one.people === null ? '' : `${one.people} 人`} />
        )}
      </Mentions>
    </section>
  );
}

interface MentionsProps<T> {
  title: string;
  list: readonly T[];
  children: (one: T, index: number) => ReactNode;
}

function Mentions<T>({ title, list, children }: MentionsProps<T>) {
  if (list.length === 0) return null;
  return (
    <div className={`${styles.row} ${styles.stated}`}>
      <span className={styles.label}>
        {title} {list.length}
      </span>
      <ul className={styles.chips}>{list.map(children)}</ul>
    </div>
  );
}

function Chip({ word, note, remove }: { word: string; note?: string; remove?: () => void }) {
  return (
    <li className={styles.chip}>
      <span className="quoted">{word}</span>
      {note && <span className="note">{note}</span>}
      {remove && (
        <button type="button" aria-label={`不要 ${word}`} onClick={remove}>
          <Glyph name="close" size={12} />
        </button>
      )}
    </li>
  );
}
