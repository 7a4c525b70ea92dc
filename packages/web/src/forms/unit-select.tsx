import { unitLevelLabel } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { organisationQueries } from '../data/organisation-queries.js';
import type { FieldControl } from '../parts/field.js';

/** A unit as it was chosen. */
export interface ChosenUnit {
  id: string;
  name: string;
}

interface UnitSelectProps {
  control: FieldControl;
  value: ChosenUnit | null;
  choose: (unit: ChosenUnit | null) => void;
  /** Where none is a choice: `顶层，没有上级`. */
  none?: string;
}

const NONE = '-';

/** Finds a unit by its name. */
export function UnitSelect({ control, value, choose, none }: UnitSelectProps) {
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { data, isFetching, error } = useQuery(organisationQueries.unitChoices(words));
  const { status, ...rest } = control;
  const rows = data?.rows ?? [];
  const options = rows.map(({ id, name, level }) => ({
    value: id,
    label: `${name} ・ ${unitLevelLabel(level)}`,
  }));
  if (value && !rows.some(({ id }) => id === value.id))
    options.unshift({ value: value.id, label: value.name });
  if (none !== undefined && words === '') options.unshift({ value: NONE, label: none });
  return (
    <Select<string>
      {...rest}
      status={status}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value?.id ?? (none === undefined ? null : NONE)}
      placeholder="输入单位名称来找"
      options={options}
      onChange={(id) => {
        const row = rows.find((unit) => unit.id === id);
        choose(row ? { id, name: row.name } : null);
      }}
      notFoundContent={error ? '没有读到单位，请再试一次' : isFetching ? '正在找' : '没有这个单位，请先登记'}
    />
  );
}
