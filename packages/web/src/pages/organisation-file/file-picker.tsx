import { Button } from 'antd';
import { useRef } from 'react';

interface FilePickerProps {
  label: string;
  choose: (file: File) => void;
  busy: boolean;
}

/** A button that opens the choice of files; the same file can be chosen again after it was mended. */
export function FilePicker({ label, choose, busy }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type="primary" size="large" loading={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept=".xlsx"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) choose(file);
        }}
      />
    </>
  );
}
