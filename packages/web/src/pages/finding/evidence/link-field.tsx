import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { queries } from '../../../data/queries.js';
import { Field } from '../../../parts/field.js';
import { shortened } from '../../../parts/shortened.js';
import type { Chosen } from './chosen-field.js';
import styles from './evidence.module.css';

const FEWEST = 2;

interface LinkFieldProps {
  /** Of the finding that files are attached to. */
  findingId: string;
  chosen: readonly Chosen[];
  toggle: (file: Chosen) => void;
}

/** Chooses a file that another finding holds already: looked for by words, then by finding. */
export function LinkField({ findingId, chosen, toggle }: LinkFieldProps) {
  const [words, setWords] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const found = useInfiniteQuery(queries.search(words.trim().length < FEWEST ? '' : words.trim()));
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const options = rows
    .filter(({ id }) => id !== findingId)
    .map(({ id, number, problem }) => ({ value: id, label: `${number} ${shortened(problem, 40)}` }));
  return (
    <>
      <Field label="从别的问题上选" hint="同一份材料不用再传，可不填">
        {(control) => (
          <Input
            {...control}
            value={words}
            placeholder="问题里或材料里的词"
            maxLength={100}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      {options.length > 0 && (
        <Field label="哪个问题">
          {({ status: _, ...control }) => (
            <Select {...control} value={from} options={options} onChange={setFrom} placeholder="选一个问题" />
          )}
        </Field>
      )}
      {from !== null && <FilesOf findingId={from} chosen={chosen} toggle={toggle} />}
    </>
  );
}

function FilesOf({ findingId, chosen, toggle }: LinkFieldProps) {
  const { data } = useQuery(queries.finding(findingId));
  if (!data) return null;
  const files = (data.course?.evidence ?? []).filter(({ withheld }) => !withheld);
  if (files.length === 0) return <p className="note">这个问题上还没有材料。</p>;
  return (
    <fieldset className={styles.choices}>
      <legend>问题 {data.content.number} 上的材料</legend>
      {files.map(({ id, digest, name }) => (
        <Checkbox
          key={id}
          checked={chosen.some((one) => one.digest === digest)}
          onChange={() => toggle({ digest, name })}
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
