import type { PersonPage } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { organisationQueries } from '../../data/organisation-queries.js';
import { useMay } from '../../data/session.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Card } from '../../parts/card.js';
import { Facts } from '../../parts/facts.js';
import { Failure } from '../../parts/failure.js';
import { Locked } from '../../parts/locked.js';
import { Page } from '../../parts/page.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { NewAccountPanel } from '../accounts/new-account-panel.js';
import { AppointmentsCard } from './appointments-card.js';
import { CorrectPersonPanel } from './correct-person-panel.js';
import { ErasePanel, RemovePersonPanel } from './leave-register-panels.js';
import styles from './people.module.css';
import { PostsCard } from './posts-card.js';
import { RolesCard } from './roles-card.js';

/** One person: posts with dates, roles, and whether he is one of the three administrators. */
export function Component() {
  const { personId = '' } = useParams();
  const { data, error, refetch } = useQuery(organisationQueries.person(personId));
  if (!data) {
    return (
      <Page title="人员">
        {error ? (
          <Failure error={error} what="没有读到这个人" retry={() => void refetch()} />
        ) : (
          <Waiting what="正在读这个人的记录" />
        )}
      </Page>
    );
  }
  return (
    <Page title={data.name ?? '（姓名已删除）'} note={<Link to={paths.people()}>全部人员</Link>}>
      <div className={styles.columns}>
        <div className={styles.page}>
          <PostsCard person={data} />
          <RolesCard person={data} />
          <AppointmentsCard person={data} />
        </div>
        <PersonalCard person={data} />
      </div>
    </Page>
  );
}

type Deed = 'correct' | 'remove' | 'erase' | 'account';

function PersonalCard({ person }: { person: PersonPage }) {
  const [deed, setDeed] = useState<Deed | null>(null);
  const may = useMay();
  const close = () => setDeed(null);
  const { contacts, can } = person;
  return (
    <Card title="个人信息">
      <Facts>
        <dt>姓名</dt>
        <dd>{person.name ?? '已删除'}</dd>
        <dt>电话</dt>
        <dd>{contacts ? (contacts.phone ?? '没有登记') : '不给你看'}</dd>
        <dt>邮箱</dt>
        <dd>{contacts ? (contacts.email ?? '没有登记') : '不给你看'}</dd>
      </Facts>
      <div className={styles.foot}>
        {can.manage && <Locked why={can.manage.message} />}
        <div className={styles.deeds}>
          {!can.manage && <Button onClick={() => setDeed('correct')}>更正</Button>}
          {person.accountId && <ButtonLink to={paths.account(person.accountId)}>看账号</ButtonLink>}
          {may('administerAccounts') && !person.accountId && (
            <Button onClick={() => setDeed('account')}>建立账号</Button>
          )}
          {!can.manage && <Button onClick={() => setDeed('remove')}>移除误登的人</Button>}
          {!can.erasePersonalData && <Button onClick={() => setDeed('erase')}>删除个人信息</Button>}
        </div>
      </div>
      {deed === 'correct' && <CorrectPersonPanel person={person} close={close} />}
      {deed === 'remove' && <RemovePersonPanel person={person} close={close} />}
      {deed === 'erase' && <ErasePanel person={person} close={close} />}
      <NewAccountPanel
        open={deed === 'account'}
        close={close}
        person={{ id: person.id, name: person.name ?? '', version: person.version }}
      />
    </Card>
  );
}
