import type { FindingPage } from '@bihuan/contract';
import { checkMethodLabels } from '@bihuan/domain';
import type { ReactNode } from 'react';
import { Card } from '../../parts/card.js';
import { Tag } from '../../parts/tag.js';
import styles from './course.module.css';
import {
  type Course,
  dueWords,
  ExtensionLine,
  Head,
  RelationLine,
  ReminderLine,
  StageLine,
} from './course-lines.js';

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
