import type { FindingPage } from '@bihuan/contract';
import { useState } from 'react';
import { dayAndTime } from '../../../parts/moment.js';
import styles from './deeds.module.css';

/**
 * What others have changed since the form was opened, so that nobody sends or signs something else than he has
 * read. Nothing while nothing has changed.
 */
export function WhatChanged({ finding }: { finding: FindingPage }) {
  const [seen] = useState(() => finding.history[0]?.id);
  const until = finding.history.findIndex(({ id }) => id === seen);
  const news = finding.history.slice(0, until === -1 ? undefined : until);
  if (news.length === 0) return null;
  return (
    <section className={styles.news} role="status" aria-label="打开以后的改动">
      <h3>你打开这张表以后，问题有了 {news.length} 处改动</h3>
      <ul>
        {news.map((entry) => (
          <li key={entry.id}>
            {entry.summary} <span className="note">{`${entry.actor} ${dayAndTime(entry.at)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
