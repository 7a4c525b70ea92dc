import type { DraftPage } from '@bihuan/contract';
import { Button } from 'antd';
import { StateCard } from '../../parts/state-card.js';
import { DiagnosticsList } from './diagnostics-list.js';
import { diagnosticsOf, type Part } from './doubts.js';
import styles from './draft-pane.module.css';
import { FieldRow } from './field-row.js';
import type { FieldGroup } from './fields.js';
import { MentionRows } from './mention-rows.js';
import type { ReviewWork } from './use-review-work.js';

interface DraftPaneProps {
  draft: DraftPage;
  part: Part;
  groups: readonly FieldGroup[];
  unfolded: boolean;
  unfold: () => void;
  work: ReviewWork;
}

/** The fields that were read, in the order of the source. */
export function DraftPane({ draft, part, groups, unfolded, unfold, work }: DraftPaneProps) {
  const item = part === 'head' ? undefined : draft.notice.items[part];
  return (
    <section aria-label="草稿" className={styles.pane}>
      <header className={styles.head}>
        <h2>{item ? '读出的问题' : '篇首和全文'}</h2>
        {item && <span className="number">{item.number}</span>}
        <Tally groups={groups} unfolded={unfolded} />
      </header>
      <div className={styles.scroller}>
        {!item && <WholeText draft={draft} />}
        {item && <DiagnosticsList diagnostics={diagnosticsOf(draft, part)} work={work} />}
        {groups.map((group) => (
          <section key={group.title ?? 'main'} aria-label={group.title ?? '问题'} className={styles.group}>
            {group.title && (
              <div className={styles.groupHead}>
                <h3>{group.title}</h3>
                {group.note && <span className="note">{group.note}</span>}
                {group.folded && (
                  <Button size="small" onClick={unfold} aria-expanded={unfolded}>
                    {unfolded ? '收起' : '现在补写'}
                  </Button>
                )}
              </div>
            )}
            {(!group.folded || unfolded) &&
              group.fields.map((field) => (
                <FieldRow key={`${part} ${field.key}`} field={field} draft={draft} work={work} />
              ))}
          </section>
        ))}
        {item && part !== 'head' && <MentionRows item={item} part={part} work={work} />}
        {!item && <DiagnosticsList diagnostics={draft.notice.diagnostics} work={work} all />}
        {item && part !== 'head' && (
          <div className={styles.itemDeeds}>
            <Button size="small" disabled={part === 0} onClick={() => work.merge(problemOf(groups))}>
              并入上一个问题
            </Button>
            <Button size="small" onClick={() => work.remove(problemOf(groups))}>
              删去这个问题
            </Button>
            <span className="note">要拆成两个，先在原文里划出后一个的标题</span>
          </div>
        )}
      </div>
    </section>
  );
}

function problemOf(groups: readonly FieldGroup[]) {
  return groups[0]?.fields.find(({ key }) => key === 'problem');
}

/** What is to be said of the whole document: that nothing was found in it, and how it was opened. */
function WholeText({ draft }: { draft: DraftPage }) {
  const { notes } = draft.source;
  return (
    <>
      {draft.notice.items.length === 0 && (
        <StateCard role="status" title="没有读出一个问题">
          可能不是反馈意见、方案或通报，也可能写法少见。在原文里划出一个问题的标题，点“作新问题”，就能接着做。
        </StateCard>
      )}
      {notes.length > 0 && (
        <ul aria-label="打开时的说明" className={`note ${styles.fine}`}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How many fields are certain, guessed and absent. */
function Tally({ groups, unfolded }: { groups: readonly FieldGroup[]; unfolded: boolean }) {
  const fields = groups.flatMap((group) => (group.folded && !unfolded ? [] : group.fields));
  const count = (...states: string[]) => fields.filter(({ state }) => states.includes(state)).length;
  const inferred = count('inferred');
  return (
    <ul className={styles.tally} aria-label="本页各栏">
      <li className={styles.sure}>✓ 确定 {count('stated', 'confirmed')}</li>
      {inferred > 0 && <li className={styles.guessed}>推定 {inferred}</li>}
      <li className={styles.missing}>未写明 {count('absent')}</li>
    </ul>
  );
}
