import { type UnitLevel, unitLevelLabels, unitLevels } from '@bihuan/domain';
import { Checkbox, Input, Select } from 'antd';
import { Field } from '../../parts/field.js';

/** A unit while it is typed; other names stand one a line. */
export interface TypedUnit {
  name: string;
  level: UnitLevel;
  supervising: boolean;
  aliases: string;
}

const levels = unitLevels.map((value) => ({ value, label: unitLevelLabels[value] }));

/** The names of a list typed one a line. */
export function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

interface UnitFieldsProps {
  value: TypedUnit;
  change: (value: TypedUnit) => void;
  checked: boolean;
}

/** What a unit is: shared by registering and correcting. */
export function UnitFields({ value, change, checked }: UnitFieldsProps) {
  return (
    <>
      <Field
        label="名称"
        hint="照公文写全称"
        error={checked && value.name.trim() === '' ? '缺名称' : undefined}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={value.name}
            onChange={(event) => change({ ...value, name: event.target.value })}
          />
        )}
      </Field>
      <Field label="层级">
        {({ status, ...control }) => (
          <Select
            {...control}
            value={value.level}
            options={levels}
            onChange={(level) => change({ ...value, level })}
          />
        )}
      </Field>
      <Field label="别名" hint="简称、旧称，一行一个，可不填">
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={value.aliases}
            onChange={(event) => change({ ...value, aliases: event.target.value })}
          />
        )}
      </Field>
      <Checkbox
        checked={value.supervising}
        onChange={(event) => change({ ...value, supervising: event.target.checked })}
      >
        监督单位（纪检监察、组织、巡察、审计等，可以核验整改）
      </Checkbox>
    </>
  );
}
