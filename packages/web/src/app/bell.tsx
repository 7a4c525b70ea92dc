import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { notificationQueries } from '../data/notification-queries.js';
import { Glyph } from '../parts/glyph.js';
import { paths } from '../paths.js';
import styles from './bell.module.css';
import { countWords, newsWords } from './news-words.js';

/** 通知 with how many were not read. What is new is said to those who do not see the number. */
export function Bell() {
  const { data } = useQuery(notificationQueries.unread());
  const unread = data?.unread ?? 0;
  const [before, setBefore] = useState<number | null>(null);
  const [news, setNews] = useState('');
  if (data && unread !== before) {
    setBefore(unread);
    setNews(newsWords(before, unread));
  }
  return (
    <>
      <NavLink
        to={paths.notifications()}
        className={styles.bell ?? ''}
        aria-label={unread > 0 ? `通知，${countWords(unread)} 条没读` : '通知'}
      >
        <Glyph name="bell" size={20} />
        {unread > 0 && <span className={styles.count}>{countWords(unread)}</span>}
      </NavLink>
      <span role="status" className="visually-hidden">
        {news}
      </span>
    </>
  );
}
