import type { HandOverSheet } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link, useParams } from 'react-router';
import { organisationQueries } from '../../data/organisation-queries.js';
import { DateField } from '../../forms/date-field.js';
import { isDay } from '../../forms/is-day.js';
import { Failure } from '../../parts/failure.js';
import { day } from '../../parts/moment.js';
import { Page } from '../../parts/page.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { HandOverForm } from './hand-over-form.js';
import styles from './people.module.css';

/** 登记离任, with the sheet (责任交接单) on which every open duty gets its next holder. */
export function Component() {
  const { personId = '', postId = '' } = useParams();
  const [on, setOn] = useState(day(new Date().toISOString()));
  const shown = useDeferredValue(on);
  const sheet = useQuery({
    ...organisationQueries.handOver(personId, postId, shown),
    enabled: isDay(shown),
  });
  const person = useQuery(organisationQueries.person(personId));
  const error = sheet.error ?? person.error;
  const retry = () => void Promise.all([sheet.refetch(), person.refetch()]);
  return (
    <Page
      title="登记离任"
      heading={sheet.data ? headingOf(sheet.data) : '登记离任'}
      note={<Link to={paths.person(personId)}>回到这个人</Link>}
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <DateField label="离任日期" hint="从这一天起不再任职" value={on} change={setOn} checked />
        </div>
        {error && <Failure error={error} what="没有读到责任交接单" retry={retry} />}
        {!error && isDay(shown) && !(sheet.data && person.data) && <Waiting what="正在列出名下的责任" />}
        {sheet.data && person.data && (
          <HandOverForm key={shown} sheet={sheet.data} version={person.data.version} />
        )}
      </div>
    </Page>
  );
}

function headingOf({ person, post }: HandOverSheet): string {
  return `${person.name ?? '（姓名已删除）'}不再任${post.unitName} ${post.title}`;
}
