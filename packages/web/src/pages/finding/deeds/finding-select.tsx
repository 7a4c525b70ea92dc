import type { FindingPage } from '@bihuan/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { queries } from '../../../data/queries.js';
import type { FieldControl } from '../../../parts/field.js';

interface FindingSelectProps {
  control: FieldControl;
  finding: FindingPage;
  value: string;
  choose: (findingId: string) => void;
}

/** Finds another finding of the same rectification by its words. */
export function FindingSelect({ control, finding, value, choose }: FindingSelectProps) {
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { data, isFetching } = useInfiniteQuery(
    queries.ledger(finding.rectificationId, words ? { q: words } : {}),
  );
  const rows = data?.pages[0]?.rows.filter(({ id }) => id !== finding.id).slice(0, 20) ?? [];
  return (
    <Select<string>
      {...control}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value || null}
      placeholder="输入问题里的字来找"
      options={rows.map(({ id, number, problem }) => ({
        value: id,
        label: `${number} ${problem.slice(0, 40)}`,
      }))}
      onChange={choose}
      notFoundContent={isFetching ? '正在找' : '没有这样的问题'}
    />
  );
}
