import type { FindingPage } from '@bihuan/contract';
import { checkMethodLabels, dueKindLabels, relationKindLabels } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { queries } from '../../data/queries.js';
import { Card } from '../../parts/card.js';
import { Tag } from '../../parts/tag.js';
import { paths } from '../../paths.js';
import styles from './course.module.css';

type Course = NonNullable<FindingPage['course']>;
type Due = Course['extensions'][number]['was'];

const dueWords = (due: Due | null) =>
  due === null ? '没有写明' : due.kind === 'date' ? due.date : dueKindLabels[due.kind];
const methodWords = (methods: readonly (keyof typeof checkMethodLabels)[]) =>
  methods.map((one) => checkMethodLabels[one]).join('、');

/** What stands beside the signatures: extensions with the dates they replace, reminders with answers, and so on. */
export function CourseCards({ finding }: { finding: FindingPage }) {
  const { course } = finding;
  if (!course) return null;
  return (
    <>
      <Section title="延期" entries={course.extensions} line={(entry) => <ExtensionLine entry={entry} />} />
      <Section
        title="工作提示单"
        entries={course.reminders}
        line={(entry) => <ReminderLine entry={entry} />}
      />
      <Section title="阶段目标" entries={course.stages} line={(entry) => <StageLine entry={entry} />} />
      <Section
        title="核验和督查"
        entries={checksOf(course)}
        line={({ what, well, words, date, methods, findings, by }) => (
          <>
            <Head tag={<Tag tone={well ? 'green' : 'red'}>{words}</Tag>} note={`${by.unit} ${date}`}>
              {what} {methodWords(methods)}
            </Head>
            <p>{findings}</p>
          </>
        )}
      />
      <Section title="关联的问题" entries={course.relations} line={(entry) => <RelationLine {...entry} />} />
      <OriginalDues finding={finding} />
    </>
  );
}

interface SectionProps<T> {
  title: string;
  entries: readonly T[];
  line: (entry: T) => ReactNode;
}

function Section<T>({ title, entries, line }: SectionProps<T>) {
  if (entries.length === 0) return null;
  return (
    <Card title={title} note={`${entries.length} 件`}>
      <ul className={styles.entries}>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was done keeps its place for good
          <li key={index}>{line(entry)}</li>
        ))}
      </ul>
    </Card>
  );
}

function Head({ tag, note, children }: { tag?: ReactNode; note: string; children: ReactNode }) {
  return (
    <p className={styles.entryHead}>
      <span>{children}</span>
      {tag}
      <span className="note">{note}</span>
    </p>
  );
}

function ExtensionLine({ entry }: { entry: Course['extensions'][number] }) {
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

function ReminderLine({ entry }: { entry: Course['reminders'][number] }) {
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

function StageLine({ entry: { date, goal, acceptances } }: { entry: Course['stages'][number] }) {
  const last = acceptances.at(-1);
  const words = last === undefined ? '还没验收' : last.accepted ? '已通过' : '没有通过';
  return (
    <>
      <Head tag={<Tag tone={last?.accepted ? 'green' : 'plain'}>{words}</Tag>} note={date}>
        {goal}
      </Head>
      {acceptances.map((one) => (
        <p key={one.at} className="note">
          {one.by.unit} {one.date}：{one.findings}
        </p>
      ))}
    </>
  );
}

/** Verifications, checks and look-backs in the order in which they happened. */
function checksOf({ verifications, checks, lookBacks }: Course) {
  return [
    ...verifications.map((one) => ({
      ...one,
      what: '核验',
      well: one.passed,
      words: one.passed ? '通过' : '不通过',
    })),
    ...checks.map((one) => ({
      ...one,
      what: '督查',
      well: one.passed,
      words: one.passed ? '合格' : '不合格',
    })),
    ...lookBacks.map((one) => ({
      ...one,
      what: '回头看',
      well: one.confirmed,
      words: one.confirmed ? '整改到位' : '没有到位',
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
}

function RelationLine({ kind, findingId, note }: Course['relations'][number]) {
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

/** The dates as they were adopted, where they have been moved since. */
function OriginalDues({ finding: { content, course } }: { finding: FindingPage }) {
  const original = course?.adoption?.originalDues;
  if (!original) return null;
  const moved = (
    [
      ['取得明显成效时限', original.resultsDue, content.resultsDue],
      ['整改到位时限', original.completionDue, content.completionDue],
    ] as const
  ).filter(([, was, is]) => dueWords(was) !== dueWords(is));
  if (moved.length === 0) return null;
  return (
    <Card title="方案审定时的期限">
      {moved.map(([label, was, is]) => (
        <p key={label}>
          {label}：<del>{dueWords(was)}</del> 现为 {dueWords(is)}
        </p>
      ))}
    </Card>
  );
}
