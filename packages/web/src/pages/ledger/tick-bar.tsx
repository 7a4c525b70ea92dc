import { Button } from 'antd';
import { useMay, useSession } from '../../data/session.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Glyph } from '../../parts/glyph.js';
import { Locked } from '../../parts/locked.js';
import { paths } from '../../paths.js';
import { ExportThese } from './export-these.js';
import styles from './ticks.module.css';
import type { Ticked, Ticks } from './use-ticks.js';

interface TickBarProps {
  rectificationId: string;
  ticks: Ticks;
}

/** More than one form can tell apart. */
const MOST_AT_ONCE = 50;
/** Numbers that are told by name. */
const NAMED = 8;

function numbersOf(ticked: Ticked): string {
  const numbers = [...ticked.values()].filter(Boolean);
  return numbers.slice(0, NAMED).join('、') + (numbers.length > NAMED ? '……' : '');
}

/** What may be done with the rows that are ticked, at the foot of the window; gone where none is. */
export function TickBar({ rectificationId, ticks: { ticked, rows, clear } }: TickBarProps) {
  if (ticked.size === 0) return null;
  const shown = rows.filter(({ id }) => ticked.has(id)).length;
  const isTooMany = ticked.size > MOST_AT_ONCE;
  return (
    <>
      <div className={styles.room} />
      <section className={styles.bar} aria-label="已选的问题">
        <p className={styles.count} role="status">
          <strong>已选 {ticked.size} 个问题</strong>
          {shown < ticked.size && <span>其中 {ticked.size - shown} 个不在眼前的列表里</span>}
          <span className={styles.numbers}>{numbersOf(ticked)}</span>
        </p>
        <div className={styles.deeds}>
          {isTooMany ? (
            <Locked why={`一次最多办 ${MOST_AT_ONCE} 个，去掉 ${ticked.size - MOST_AT_ONCE} 个再办。`} />
          ) : (
            <Deeds rectificationId={rectificationId} ids={[...ticked.keys()]} />
          )}
        </div>
        <p className={styles.never}>签字要逐个进行，不能成批</p>
        <Button className={styles.clear ?? ''} type="text" icon={<Glyph name="close" />} onClick={clear}>
          取消选择
        </Button>
      </section>
    </>
  );
}

/** Nothing is ever endorsed, verified or signed for many at once. */
function Deeds({ rectificationId, ids }: { rectificationId: string; ids: readonly string[] }) {
  const may = useMay();
  const isNamed = useSession()?.mode !== 'local';
  return (
    <>
      {may('export') && <ExportThese rectificationId={rectificationId} findingIds={ids} />}
      {isNamed && may('sendReminder') && (
        <ButtonLink to={paths.remind(rectificationId, ids)}>发工作提示单</ButtonLink>
      )}
      {isNamed && may('recordCheck') && (
        <ButtonLink to={paths.checkRound(rectificationId, ids)}>布置督查</ButtonLink>
      )}
      {isNamed && may('amendPlan') && (
        <ButtonLink to={paths.amend(rectificationId, ids)}>调整期限</ButtonLink>
      )}
    </>
  );
}
