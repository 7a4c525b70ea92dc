import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Glyph } from '../../parts/glyph.js';
import styles from './filter-bar.module.css';

const PAUSE_MS = 250;

interface SearchBoxProps {
  /** What the address holds. */
  words: string;
  matched: number | null;
  search: (words: string) => void;
}

/** Searches shortly after the last key; 回车 searches at once, Esc clears. */
export function SearchBox({ words, matched, search }: SearchBoxProps) {
  const [typed, setTyped] = useState(words);
  const [seen, setSeen] = useState(words);
  const [asked, setAsked] = useState(words);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<InputRef>(null);
  if (words !== seen) {
    setSeen(words);
    // The address changed by another way (清除条件, back): it wins over what stands in the box.
    if (words !== asked) setTyped(words);
    setAsked(words);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = (next: string, pause: number) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setAsked(next.trim());
      search(next.trim());
    }, pause);
  };
  return (
    <Input
      ref={input}
      id="ledger-search"
      type="search"
      aria-label="找问题"
      className={styles.search}
      placeholder="找问题、措施、单位、文件"
      prefix={<Glyph name="search" />}
      suffix={
        words ? (
          <span className="note" role="status">
            {matched === null ? '' : `${matched} 个问题`}
          </span>
        ) : (
          <kbd className={styles.wide}>/</kbd>
        )
      }
      maxLength={100}
      value={typed}
      onChange={(event) => ask(event.target.value, PAUSE_MS)}
      onPressEnter={() => ask(typed, 0)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        ask('', 0);
        input.current?.blur();
      }}
    />
  );
}
