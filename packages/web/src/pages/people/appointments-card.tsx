import type { PersonPage } from '@bihuan/contract';
import { type Administration, administrations, roleLabels } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { organisationQueries } from '../../data/organisation-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { CorrectionPanel } from '../../forms/correction-panel.js';
import { DateField } from '../../forms/date-field.js';
import { isDay } from '../../forms/is-day.js';
import { Card } from '../../parts/card.js';
import { Field } from '../../parts/field.js';
import { Locked } from '../../parts/locked.js';
import { day } from '../../parts/moment.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { EndGrantPanel } from './end-grant-panel.js';
import { lasts } from './posts-card.js';
import { stalePerson, usePersonForm } from './use-person-form.js';

type Appointment = PersonPage['appointments'][number];

/** 三员: nobody holds two of them, and none has a role in the ledger. */
export function AppointmentsCard({ person }: { person: PersonPage }) {
  const [deed, setDeed] = useState<'appoint' | Appointment | null>(null);
  const { appoint, appointVacant } = person.can;
  const today = day(new Date().toISOString());
  const close = () => setDeed(null);
  if (appoint && appointVacant && person.appointments.length === 0) return null;
  const call = appoint ? 'appointVacant' : 'appoint';
  return (
    <Card
      title="管理员身份"
      note="系统、安全、审计三员分设，一人只能任一个，也不能办台账"
      aside={
        (!appoint || !appointVacant) && (
          <Button size="small" onClick={() => setDeed('appoint')}>
            任命管理员
          </Button>
        )
      }
    >
      {person.appointments.length === 0 ? (
        <p>不是管理员。</p>
      ) : (
        <RowsTable
          label="管理员身份"
          rows={person.appointments}
          columns={columnsOf(appoint ? null : setDeed)}
          keyOf={({ grantId }) => grantId}
          isQuiet={(appointment) => !lasts(appointment, today)}
        />
      )}
      {appoint && appointVacant && <Locked why={appoint.message} />}
      {deed === 'appoint' && <AppointPanel person={person} call={call} close={close} />}
      {deed !== null && deed !== 'appoint' && (
        <EndGrantPanel
          title={`免去“${roleLabels[deed.administration]}”`}
          deed="免去"
          call="dismiss"
          target={{ personId: person.id, version: person.version, grantId: deed.grantId }}
          close={close}
        />
      )}
    </Card>
  );
}

function columnsOf(end: ((appointment: Appointment) => void) | null): Column<Appointment>[] {
  const columns: Column<Appointment>[] = [
    { key: 'office', head: '身份', cell: ({ administration }) => roleLabels[administration] },
    { key: 'from', head: '起', width: '110px', cell: ({ from }) => from },
    { key: 'to', head: '止', width: '110px', cell: ({ to }) => to ?? '—' },
  ];
  if (end) {
    columns.push({
      key: 'deeds',
      head: null,
      width: '70px',
      cell: (appointment) =>
        appointment.to === null && (
          <Button
            size="small"
            aria-label={`免去：${roleLabels[appointment.administration]}`}
            onClick={() => end(appointment)}
          >
            免去
          </Button>
        ),
    });
  }
  return columns;
}

interface AppointPanelProps {
  person: PersonPage;
  /** The system administrator fills an office only while nobody holds it. */
  call: 'appoint' | 'appointVacant';
  close: () => void;
}

function AppointPanel({ person, call, close }: AppointPanelProps) {
  const { form, params } = usePersonForm(person, close);
  const appoint = useDeed(call, stalePerson);
  const { data: holders } = useQuery({
    ...organisationQueries.appointments(),
    enabled: call === 'appointVacant',
  });
  const vacant = administrations.filter(
    (one) => !holders?.rows.some(({ administration, to }) => administration === one && to === null),
  );
  const choices = call === 'appoint' ? administrations : vacant;
  return (
    <CorrectionPanel<{ administration: Administration | null; from: string }>
      {...form}
      title={`任命${person.name ?? '此人'}为管理员`}
      deed="任命管理员"
      draftKey={`appoint:${person.id}`}
      initial={{ administration: null, from: day(new Date().toISOString()) }}
      withoutReason
      problem={({ administration, from }) => {
        if (!administration) return '缺管理员';
        return isDay(from) ? null : '缺生效日期';
      }}
      send={async ({ administration, from }) => {
        if (administration)
          await appoint.mutateAsync({ params, body: { version: person.version, administration, from } });
      }}
    >
      {(value, change, checked) => (
        <>
          {call === 'appointVacant' && <p>只能任命现在空缺的；以后的任免由安全管理员办理。</p>}
          <Field label="任命为" error={checked && !value.administration ? '缺管理员，选一个' : undefined}>
            {(control) => (
              <Select
                {...control}
                value={value.administration}
                placeholder="选一个"
                options={choices.map((one) => ({ value: one, label: roleLabels[one] }))}
                onChange={(administration) => change({ ...value, administration })}
                notFoundContent="没有空缺的"
              />
            )}
          </Field>
          <DateField
            label="生效日期"
            value={value.from}
            change={(from) => change({ ...value, from })}
            checked={checked}
          />
        </>
      )}
    </CorrectionPanel>
  );
}
