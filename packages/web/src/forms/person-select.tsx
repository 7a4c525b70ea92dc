import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { organisationQueries } from '../data/organisation-queries.js';
import type { FieldControl } from '../parts/field.js';

/** A person as it was chosen. */
export interface ChosenPerson {
  id: string;
  name: string;
  version: number;
}

interface PersonSelectProps {
  control: FieldControl;
  value: ChosenPerson | null;
  choose: (person: ChosenPerson | null) => void;
}

/** Finds somebody by name; the post tells people of the same name apart. */
export function PersonSelect({ control, value, choose }: PersonSelectProps) {
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { data, isFetching, error } = useQuery(organisationQueries.peopleChoices(words));
  const { status, ...rest } = control;
  const rows = data?.rows ?? [];
  return (
    <Select<string>
      {...rest}
      status={status}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value?.id ?? null}
      placeholder="输入姓名来找"
      options={optionsOf(rows, value)}
      onChange={(id) => {
        const row = rows.find((person) => person.id === id);
        choose(row ? { id, name: row.name ?? '（姓名已删除）', version: row.version } : null);
      }}
      notFoundContent={error ? '没有读到人员，请再试一次' : isFetching ? '正在找' : '没有这个人，请先登记'}
    />
  );
}

type Row = { id: string; name: string | null; posts: { unitName: string; title: string }[] };

function optionsOf(rows: readonly Row[], value: ChosenPerson | null) {
  const options = rows.map(({ id, name, posts }) => ({
    value: id,
    label: [
      name ?? '（姓名已删除）',
      ...posts.slice(0, 1).map((post) => `${post.unitName} ${post.title}`),
    ].join(' ・ '),
  }));
  if (value && !rows.some(({ id }) => id === value.id))
    options.unshift({ value: value.id, label: value.name });
  return options;
}
