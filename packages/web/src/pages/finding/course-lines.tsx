import type { FindingPage } from '@bihuan/contract';
import { dueKindLabels, relationKindLabels } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { queries } from '../../data/queries.js';
import { Tag } from '../../parts/tag.js';
import { paths } from '../../paths.js';
import styles from './course.module.css';

export type Course = NonNullable<FindingPage['course']>;
type Due = Course['extensions'][number]['was'];

/** A deadline in a sentence. */
export const dueWords = (due: Due | null) =>
  due === null ? '没有写明' : due.kind === 'date' ? due.date : dueKindLabels[due.kind];

/** The first line of an entry: what it is, how it came out, who and when. */
export function Head({ tag, note, children }: { tag?: ReactNode; note: string; children: ReactNode }) {
  return (
    <p className={styles.entryHead}>
      <span>{children}</span>
      {tag}
      <span className="note">{note}</span>
    </p>
  );
}

/** 延期: the date that it replaces stays, with what was decided. */
export function ExtensionLine({ entry }: { entry: Course['extensions'][number] }) {
  const { was, newDate, late, overdueDays, reason, progress, decision, by, on } = entry;
  const words = decision === null ? '等决定' : decision.granted ? '已同意' : '不同意';
  const tone = decision === null ? 'brand' : decision.granted ? 'green' : 'red';
  return (
    <>
      <Head tag={<Tag tone={tone}>{words}</Tag>} note={`${by.unit} ${on} 申请`}>
        原期限 <del>{dueWords(was)}</del> 延到 <strong>{newDate}</strong>
      </Head>
      <p>
        理由：{reason}　已办：{progress}
        {late && <span className={styles.void}>　逾期 {overdueDays} 天后申请</span>}
      </p>
      {decision && (
        <p className="note">
          {decision.by.unit} {decision.on}：{decision.opinion} {decision.minutes}
        </p>
      )}
    </>
  );
}

/** 工作提示单 with its answers. */
export function ReminderLine({ entry }: { entry: Course['reminders'][number] }) {
  const { number, text, toUnits, replyDue, answers, on } = entry;
  return (
    <>
      <Head
        tag={
          <Tag tone={answers.length > 0 ? 'green' : 'amber'}>{answers.length > 0 ? '已答复' : '等答复'}</Tag>
        }
        note={`${on} 发给${toUnits.join('、')}，${replyDue} 前答复`}
      >
        {number}
      </Head>
      <p>{text}</p>
      {answers.map((answer) => (
        <p key={answer.at} className={styles.answer}>
          <span className="note">
            {answer.by.unit} {answer.on} 答：
          </span>
          {answer.text}
        </p>
      ))}
    </>
  );
}

/** A stage of long-term work with its acceptances. */
export function StageLine({ entry }: { entry: Course['stages'][number] }) {
  const { date, goal, reached, nextCheck, acceptances } = entry;
  return (
    <>
      <Head
        tag={<Tag tone={reached ? 'green' : 'plain'}>{stageWords(entry)}</Tag>}
        note={nextCheck === null || nextCheck === date ? date : `${date}，最迟 ${nextCheck} 先验收一次`}
      >
        {goal}
      </Head>
      {acceptances.map((one) => (
        <p key={one.at} className="note">
          {one.by.unit} {one.date} {one.accepted ? '通过' : '没有通过'}：{one.findings}
        </p>
      ))}
    </>
  );
}

function stageWords({ reached, acceptances }: Course['stages'][number]): string {
  if (reached) return '已通过';
  const last = acceptances.at(-1);
  if (last === undefined) return '还没验收';
  return last.accepted ? '年度验收通过' : '没有通过';
}

/** A related finding, with how it is related. */
export function RelationLine({ kind, findingId, note }: Course['relations'][number]) {
  const { data } = useQuery(queries.finding(findingId));
  return (
    <Head
      tag={<Tag>{relationKindLabels[kind as keyof typeof relationKindLabels] ?? kind}</Tag>}
      note={note ?? ''}
    >
      <Link to={paths.finding(findingId)}>
        {data ? `${data.content.number} ${data.content.problem}` : '看这个问题'}
      </Link>
    </Head>
  );
}
