import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

interface FewThenAllProps<T> {
  rows: readonly T[];
  /** So many are shown before all are asked for. */
  first: number;
  /** On the button: `看全部 12 个`. */
  all: string;
  className?: string | undefined;
  keyOf: (row: T) => string;
  row: (row: T) => ReactNode;
}

/** A list that begins with a few, and shows the rest when it is asked for. */
export function FewThenAll<T>({ rows, first, all, className, keyOf, row }: FewThenAllProps<T>) {
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const showAll = () => {
    flushSync(() => setWhole(true));
    // The button is gone: whoever pressed it by keyboard goes on where the rest begins.
    list.current?.children[first]?.querySelector<HTMLElement>('a, button')?.focus();
  };
  return (
    <ul ref={list} className={className}>
      {(isWhole ? rows : rows.slice(0, first)).map((one) => (
        <li key={keyOf(one)}>{row(one)}</li>
      ))}
      {!isWhole && rows.length > first && (
        <li>
          <Button type="link" size="small" onClick={showAll}>
            {all}
          </Button>
        </li>
      )}
    </ul>
  );
}
