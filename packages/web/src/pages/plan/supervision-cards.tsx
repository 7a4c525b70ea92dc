import { checkMethodLabels } from '@bihuan/domain';
import { Link } from 'react-router';
import { Card } from '../../parts/card.js';
import { FewThenAll } from '../../parts/few-then-all.js';
import { PrintPaper } from '../../parts/print-paper.js';
import { Tag } from '../../parts/tag.js';
import { paths } from '../../paths.js';
import { FindingLinks } from './finding-links.js';
import type { PlanCardProps } from './ground-cards.js';
import styles from './plan.module.css';
import { PlanButton } from './plan-button.js';
import type { PlanSubject } from './plan-forms.js';

/** Older ones are asked for. */
const FIRST = 5;

const names = (parties: readonly { text: string }[]) => parties.map(({ text }) => text).join('、');

/** 工作提示单: numbered, to whom, about which findings, and by when they answer. */
export function RemindersCard({ loop, start }: PlanCardProps) {
  return (
    <Card
      title="工作提示单"
      note={countOf(loop.reminders, '份')}
      aside={<PlanButton loop={loop} name="issueReminder" start={start} />}
    >
      {loop.reminders.length === 0 && <p className="note">还没有发过。可以一次对多个问题发。</p>}
      <FewThenAll
        rows={[...loop.reminders].reverse()}
        first={FIRST}
        all={`看全部 ${loop.reminders.length} 份`}
        className={styles.entries}
        keyOf={({ id }) => id}
        row={(reminder) => <ReminderLine {...{ loop, reminder }} />}
      />
    </Card>
  );
}

interface ReminderLineProps {
  loop: PlanSubject;
  reminder: PlanSubject['reminders'][number];
}

function ReminderLine({ loop, reminder }: ReminderLineProps) {
  const { id, title, on, to, findingIds, replyDue } = reminder;
  return (
    <>
      <p className={styles.line}>
        <strong>{title}</strong>
        <span className="note">{on}</span>
        <PrintPaper
          {...{ rectificationId: loop.rectificationId, paperId: id, about: title }}
          paper="reminder"
        />
      </p>
      <p>
        发给{names(to)}，{replyDue} 前答复
      </p>
      <FindingLinks ids={findingIds} />
    </>
  );
}

/** 督查: rounds over a chosen set of findings; each result stands on its finding. */
export function ChecksCard({ loop, start }: PlanCardProps) {
  return (
    <Card
      title="督查"
      note={countOf(loop.checks, '次')}
      aside={<PlanButton loop={loop} name="openCheckRound" start={start} />}
    >
      {loop.checks.length === 0 && <p className="note">还没有布置过督查。</p>}
      <ul className={styles.entries}>
        {[...loop.checks].reverse().map(({ id, on, methods, by, findingIds }) => (
          <li key={id}>
            <p>
              {on} {names(by)}{' '}
              <span className="note">{methods.map((one) => checkMethodLabels[one]).join('、')}</span>
            </p>
            <p className={styles.line}>
              <Link to={paths.round(loop.rectificationId, id)}>看 {findingIds.length} 个问题的结果</Link>
              <PrintPaper
                {...{ rectificationId: loop.rectificationId, paperId: id, about: on }}
                paper="check"
              />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** 评估和退回: what the superior office has said of the whole work. */
export function JudgementsCard({ loop, start }: PlanCardProps) {
  const may = loop.can.evaluateRectification === null || loop.can.returnRectification === null;
  if (loop.judgements.length === 0 && !may) return null;
  return (
    <Card title="上级评估">
      <ul className={styles.entries}>
        {loop.judgements.map(({ kind, on, opinion, documentNumber }) => (
          <li key={`${on} ${opinion}`}>
            <p className={styles.line}>
              <Tag tone={kind === 'returned' ? 'red' : 'plain'}>
                {kind === 'returned' ? '退回补课' : '评估'}
              </Tag>
              <span className="note">{[on, documentNumber].filter(Boolean).join(' ')}</span>
            </p>
            <p>{opinion}</p>
          </li>
        ))}
      </ul>
      <div className={styles.deeds}>
        <PlanButton loop={loop} name="evaluateRectification" start={start} />
        <PlanButton loop={loop} name="returnRectification" start={start} />
      </div>
    </Card>
  );
}

const countOf = (list: readonly unknown[], unit: string) =>
  list.length > 0 ? `${list.length} ${unit}` : undefined;
