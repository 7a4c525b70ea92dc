import { Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { Glyph } from '../parts/glyph.js';
import { paths } from '../paths.js';
import styles from './shell.module.css';

/** Search over all rectifications; the ledger has its own. */
export function GlobalSearch() {
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') void navigate(paths.search(words.trim()));
  };
  return (
    <search className={styles.search}>
      <form onSubmit={submit}>
        <Input
          type="search"
          aria-label="在全部整改工作里找"
          placeholder="在全部整改工作里找"
          prefix={<Glyph name="search" />}
          maxLength={100}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </form>
    </search>
  );
}
