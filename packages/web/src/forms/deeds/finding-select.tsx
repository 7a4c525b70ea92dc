import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { queries } from '../../data/queries.js';
import type { FieldControl } from '../../parts/field.js';
import { shortened } from '../../parts/shortened.js';

interface FindingSelectProps<V> {
  control: FieldControl;
  /** The finding itself is no choice. */
  subject: { rectificationId: string; id?: string };
  value: V;
  choose: (value: V) => void;
}

const SHOWN = 20;

/** The findings of a rectification whose words are typed, as options; those that are chosen have their words too. */
function useFindingOptions(
  { rectificationId, id }: FindingSelectProps<never>['subject'],
  chosen: readonly string[],
) {
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { data, isFetching, error } = useInfiniteQuery(
    queries.ledger(rectificationId, words ? { q: words } : {}),
  );
  const rows = data?.pages.flatMap((page) => page.rows).filter((row) => row.id !== id) ?? [];
  const found = rows.map((row) => ({ value: row.id, label: wordsOf(row) }));
  const known = new Set(found.map(({ value }) => value));
  const others = useChosenElsewhere(data ? chosen.filter((one) => !known.has(one)) : []);
  const search = { filterOption: false, onSearch: setTyped } as const;
  const none = error ? '没有读到问题，请再试一次' : isFetching ? '正在找' : '没有这样的问题';
  return { found, others, search, none };
}

/** Chosen findings that the list does not show: they came by an address, or other words were typed since. */
function useChosenElsewhere(ids: readonly string[]) {
  return useQueries({
    queries: ids.map((id) => ({ ...queries.finding(id), staleTime: 60_000 })),
    combine: (answers) =>
      answers.flatMap(({ data }) => (data ? [{ value: data.id, label: wordsOf(data.content) }] : [])),
  });
}

const wordsOf = ({ number, problem }: { number: string; problem: string }) =>
  `${number} ${shortened(problem, 40)}`;

/** Finds one finding of a rectification by its words. */
export function FindingSelect({ control, subject, value, choose }: FindingSelectProps<string>) {
  const { found, others, search, none } = useFindingOptions(subject, value ? [value] : []);
  return (
    <Select<string>
      {...control}
      showSearch={search}
      value={value || null}
      placeholder="输入问题里的字来找"
      options={[...found.filter((one, index) => index < SHOWN || one.value === value), ...others]}
      onChange={choose}
      notFoundContent={none}
    />
  );
}

/** Finds several. */
export function FindingsSelect({ control, subject, value, choose }: FindingSelectProps<string[]>) {
  const { found, others, search, none } = useFindingOptions(subject, value);
  return (
    <Select<string[]>
      {...control}
      mode="multiple"
      showSearch={search}
      value={value}
      placeholder="输入问题里的字来找，可多选"
      options={[...found, ...others]}
      maxTagCount={8}
      onChange={choose}
      notFoundContent={none}
    />
  );
}
