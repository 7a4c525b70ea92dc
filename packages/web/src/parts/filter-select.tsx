import { Select } from 'antd';
import styles from './filter-select.module.css';
import { Glyph } from './glyph.js';

interface FilterSelectProps<T extends string> {
  name: string;
  value: T | undefined;
  options: { value: T; label: string }[];
  choose: (value: T | undefined) => void;
}

/** One condition of a filter bar: its name when open, name and value when set. Hidden when there is no choice. */
export function FilterSelect<T extends string>({ name, value, options, choose }: FilterSelectProps<T>) {
  if (options.length === 0 && value === undefined) return null;
  return (
    <Select<T>
      aria-label={name}
      className={`${styles.filter} ${value === undefined ? '' : styles.set}`}
      variant="borderless"
      placeholder={name}
      value={value ?? null}
      options={options}
      onChange={(next) => choose(next ?? undefined)}
      onClear={() => choose(undefined)}
      allowClear={{ clearIcon: <Glyph name="close" size={14} /> }}
      showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      popupMatchSelectWidth={false}
      labelRender={(chosen) => `${name}：${chosen.label ?? chosen.value}`}
      suffixIcon={<Glyph name="down" size={14} />}
      notFoundContent="没有这一项"
    />
  );
}
