import type { FindingPage } from '@bihuan/contract';
import { dueKindLabels, statusLabel } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../data/queries.js';
import { DateField } from '../../../forms/date-field.js';
import { Field } from '../../../parts/field.js';
import { Locked } from '../../../parts/locked.js';
import { LongText } from '../../../parts/long-text.js';
import styles from './amend.module.css';
import { type TypedLeaf, unitsWords } from './amendment.js';

type Due = FindingPage['content']['completionDue'];
const dueWords = (due: Due) =>
  due === null ? '没有写明' : due.kind === 'date' ? due.date : dueKindLabels[due.kind];

/** The domain amends what is being worked on, and nothing else. */
const AMENDED_IN: readonly FindingPage['status'][] = ['underway', 'longTerm'];

interface AmendLeafProps {
  findingId: string;
  leaf: TypedLeaf;
  change: (leaf: TypedLeaf) => void;
  checked: boolean;
}

/** What is changed in one finding: beside each field how it is now, and how it was when the plan was adopted. */
export function AmendLeaf({ findingId, leaf, change, checked }: AmendLeafProps) {
  const { data } = useQuery({ ...queries.finding(findingId), staleTime: 60_000 });
  if (!data) return <p className="note">正在读这个问题</p>;
  const { content, course, status } = data;
  const original = course?.adoption?.originalDues;
  const put = (changes: TypedLeaf) => change({ ...leaf, ...changes });
  return (
    <fieldset className={styles.leaf}>
      <legend>
        <span className="number">{content.number}</span> {content.problem}
      </legend>
      {!AMENDED_IN.includes(status) && (
        <Locked why={`${statusLabel(status)}的问题不能调整，请从上面去掉，或先退回到整改中。`} />
      )}
      <DueChange
        label="整改到位时限改到"
        now={content.completionDue}
        original={original?.completionDue}
        value={leaf.completionDue}
        put={(completionDue) => put({ completionDue })}
        checked={checked}
      />
      <details>
        <summary>还要改别的：成效时限、措施时限、单位、验收标准</summary>
        <div className={styles.more}>
          <DueChange
            label="取得明显成效时限改到"
            now={content.resultsDue}
            original={original?.resultsDue}
            value={leaf.resultsDue}
            put={(resultsDue) => put({ resultsDue })}
            checked={checked}
          />
          {content.measures.map(({ id, marker, due }, index) => (
            <DueChange
              key={id}
              label={`措施${marker ?? index + 1}的时限改到`}
              now={due}
              value={leaf.measures?.[id]}
              put={(date) => put({ measures: { ...leaf.measures, [id]: date } })}
              checked={checked}
            />
          ))}
          <UnitChanges content={content} leaf={leaf} put={put} />
        </div>
      </details>
    </fieldset>
  );
}

interface DueChangeProps {
  label: string;
  now: Due;
  original?: Due | undefined;
  value: string | undefined;
  put: (date: string) => void;
  checked: boolean;
}

function DueChange({ label, now, original, value, put, checked }: DueChangeProps) {
  const isMoved = original !== undefined && dueWords(original) !== dueWords(now);
  const hint = `现为 ${dueWords(now)}${isMoved ? `，审定时 ${dueWords(original)}` : ''}，不改就空着`;
  return <DateField {...{ label, hint, checked }} value={value ?? ''} change={put} optional />;
}

interface UnitChangesProps {
  content: FindingPage['content'];
  leaf: TypedLeaf;
  put: (changes: TypedLeaf) => void;
}

function UnitChanges({ content, leaf, put }: UnitChangesProps) {
  const lines = [
    { name: 'leadUnits', label: '牵头单位改为', now: unitsWords(content.leadUnits) },
    { name: 'participatingUnits', label: '参与单位改为', now: unitsWords(content.participatingUnits) },
    { name: 'acceptanceCriterion', label: '验收标准改为', now: content.acceptanceCriterion ?? '没有写明' },
  ] as const;
  return lines.map(({ name, label, now }) => (
    <Field key={name} label={label} hint={`现为${now}，不改就空着`}>
      {(control) => (
        <LongText
          control={control}
          value={leaf[name] ?? ''}
          change={(text) => put({ [name]: text })}
          most={2000}
          lines={[1, 4]}
        />
      )}
    </Field>
  ));
}
