import type { PersonPage } from '@bihuan/contract';
import { roleLabels } from '@bihuan/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { GiveRolePanel } from '../../forms/give-role-panel.js';
import { Card } from '../../parts/card.js';
import { Locked } from '../../parts/locked.js';
import { day } from '../../parts/moment.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { EndGrantPanel } from './end-grant-panel.js';
import { lasts } from './posts-card.js';

type Role = PersonPage['roles'][number];

/** 角色: in which rectification this person is what, by which post. Only the security administrator gives them. */
export function RolesCard({ person }: { person: PersonPage }) {
  const [deed, setDeed] = useState<'give' | Role | null>(null);
  const today = day(new Date().toISOString());
  const objection = person.can.giveRoles;
  const close = () => setDeed(null);
  return (
    <Card
      title="角色"
      aside={
        !objection && (
          <Button size="small" onClick={() => setDeed('give')}>
            授予角色
          </Button>
        )
      }
    >
      {person.roles.length === 0 ? (
        <p>没有角色{objection ? '，或者不归你看' : ''}。</p>
      ) : (
        <RowsTable
          label="角色"
          rows={person.roles}
          columns={columnsOf(objection ? null : setDeed)}
          keyOf={(role) => role.grantId}
          isQuiet={(role) => !lasts(role, today)}
        />
      )}
      {objection && <Locked why={objection.message} />}
      {deed === 'give' && <GiveRolePanel person={person} close={close} />}
      {deed !== null && deed !== 'give' && (
        <EndGrantPanel
          title={`收回“${roleLabels[deed.role]}”`}
          deed="收回角色"
          call="endRole"
          target={{ personId: person.id, version: person.version, grantId: deed.grantId }}
          close={close}
        />
      )}
    </Card>
  );
}

function columnsOf(end: ((role: Role) => void) | null): Column<Role>[] {
  const columns: Column<Role>[] = [
    { key: 'role', head: '角色', width: '140px', cell: ({ role }) => roleLabels[role] },
    {
      key: 'in',
      head: '整改工作',
      cell: ({ rectification, unit }) =>
        rectification ? (rectification.name ?? '（名称不归你看）') : `${unit.name}的全部整改工作`,
    },
    { key: 'post', head: '凭哪个职务', cell: ({ unit, title }) => `${unit.name} ${title}` },
    { key: 'from', head: '起', width: '96px', cell: ({ from }) => from },
    { key: 'to', head: '止', width: '96px', cell: ({ to }) => to ?? '—' },
  ];
  if (end) {
    columns.push({
      key: 'deeds',
      head: null,
      width: '70px',
      cell: (role) =>
        role.to === null && (
          <Button size="small" aria-label={`收回：${roleLabels[role.role]}`} onClick={() => end(role)}>
            收回
          </Button>
        ),
    });
  }
  return columns;
}
