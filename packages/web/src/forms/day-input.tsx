import { Input, type InputProps } from 'antd';
import { typedDay } from './is-day.js';

interface DayInputProps extends Omit<InputProps, 'value' | 'onChange' | 'onBlur'> {
  value: string;
  change: (day: string) => void;
}

/** A day as it is typed. A telephone offers digits alone, so that eight of them are enough. */
export function DayInput({ value, change, ...look }: DayInputProps) {
  return (
    <Input
      {...look}
      inputMode="numeric"
      maxLength={11}
      value={value}
      onChange={(event) => {
        const typed = event.target.value.trim();
        change(/^\d{8}$/.test(typed) ? typedDay(typed) : typed);
      }}
      onBlur={() => typedDay(value) !== value && change(typedDay(value))}
    />
  );
}
