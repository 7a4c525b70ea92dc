import { Input } from 'antd';
import { Glyph } from './glyph.js';

interface SearchFieldProps {
  label: string;
  value: string;
  change: (words: string) => void;
}

/** Narrows a list while one types. */
export function SearchField({ label, value, change }: SearchFieldProps) {
  return (
    <Input
      type="search"
      aria-label={label}
      placeholder={label}
      prefix={<Glyph name="search" />}
      maxLength={100}
      value={value}
      onChange={(event) => change(event.target.value)}
      style={{ flex: '1 1 200px', maxWidth: 360 }}
    />
  );
}
