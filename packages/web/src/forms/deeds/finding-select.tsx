import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { queries } from '../../data/queries.js';
import type { FieldControl } from '../../parts/field.js';

interface FindingSelectProps<V> {
  control: FieldControl;
  /** The finding itself is no choice. */
  subject: { rectificationId: string; id?: string };
  value: V;
  choose: (value: V) => void;
}

const SHOWN = 20;

/** The findings of a rectification whose words are typed, as options. */
function useFindingOptions({ rectificationId, id }: FindingSelectProps<never>['subject']) {
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { data, isFetching } = useInfiniteQuery(queries.ledger(rectificationId, words ? { q: words } : {}));
  const rows = data?.pages.flatMap((page) => page.rows).filter((row) => row.id !== id) ?? [];
  const all = rows.map((row) => ({ value: row.id, label: `${row.number} ${row.problem.slice(0, 40)}` }));
  const search = { filterOption: false, onSearch: setTyped } as const;
  return { all, search, none: isFetching ? '正在找' : '没有这样的问题' };
}

/** Finds one finding of a rectification by its words. */
export function FindingSelect({ control, subject, value, choose }: FindingSelectProps<string>) {
  const { all, search, none } = useFindingOptions(subject);
  return (
    <Select<string>
      {...control}
      showSearch={search}
      value={value || null}
      placeholder="输入问题里的字来找"
      options={all.slice(0, SHOWN)}
      onChange={choose}
      notFoundContent={none}
    />
  );
}

/** Finds several. */
export function FindingsSelect({ control, subject, value, choose }: FindingSelectProps<string[]>) {
  const { all, search, none } = useFindingOptions(subject);
  return (
    <Select<string[]>
      {...control}
      mode="multiple"
      showSearch={search}
      value={value}
      placeholder="输入问题里的字来找，可多选"
      options={all}
      maxTagCount={8}
      onChange={choose}
      notFoundContent={none}
    />
  );
}
