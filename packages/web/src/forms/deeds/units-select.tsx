import { unitLevelLabel } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { organisationQueries } from '../../data/organisation-queries.js';
import type { FieldControl } from '../../parts/field.js';
import type { ChosenUnit } from '../unit-select.js';

interface UnitsSelectProps {
  control: FieldControl;
  value: readonly ChosenUnit[];
  choose: (units: ChosenUnit[]) => void;
}

/** Finds several units by their names. */
export function UnitsSelect({ control, value, choose }: UnitsSelectProps) {
  const [typed, setTyped] = useState('');
  const { data } = useQuery(organisationQueries.unitChoices(useDeferredValue(typed.trim())));
  const rows = data?.rows ?? [];
  const known = new Map([...value, ...rows].map((unit) => [unit.id, unit.name]));
  const levels = new Map(rows.map(({ id, level }) => [id, unitLevelLabel(level)]));
  return (
    <Select<string[]>
      {...control}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value.map(({ id }) => id)}
      placeholder="输入单位名称来找，可多选"
      options={[...known].map(([id, name]) => ({
        value: id,
        label: levels.has(id) ? `${name} ・ ${levels.get(id)}` : name,
      }))}
      onChange={(ids) => choose(ids.map((id) => ({ id, name: known.get(id) ?? id })))}
      notFoundContent="没有这个单位，请先登记"
    />
  );
}
