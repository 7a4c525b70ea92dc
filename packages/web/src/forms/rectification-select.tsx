import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { organisationQueries } from '../data/organisation-queries.js';
import type { FieldControl } from '../parts/field.js';

interface RectificationSelectProps {
  control: FieldControl;
  value: string | null;
  choose: (rectificationId: string | null) => void;
  /** Words for none, where the role may be held for a whole body. */
  none: string | null;
}

const NONE = '-';

/** One rectification by its name; the security administrator sees nothing else of it. */
export function RectificationSelect({ control, value, choose, none }: RectificationSelectProps) {
  const query = useInfiniteQuery(organisationQueries.roleRectifications());
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const options = rows.map(({ id, name }) => ({ value: id, label: name ?? '（没有名称）' }));
  if (none !== null) options.unshift({ value: NONE, label: none });
  const { status, ...rest } = control;
  return (
    <Select<string>
      {...rest}
      status={status}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? (none === null ? null : NONE)}
      placeholder="选一项整改工作"
      options={options}
      onPopupScroll={() => query.hasNextPage && !query.isFetching && void query.fetchNextPage()}
      onChange={(id) => choose(id === NONE ? null : id)}
      notFoundContent={query.error ? '没有读到整改工作，请再试一次' : '还没有整改工作'}
    />
  );
}
