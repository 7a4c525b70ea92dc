import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { organisationQueries } from '../../data/organisation-queries.js';
import { GiveRolePanel } from '../../forms/give-role-panel.js';
import { type ChosenPerson, PersonSelect } from '../../forms/person-select.js';
import { Failure } from '../../parts/failure.js';
import { Field } from '../../parts/field.js';
import { SidePanel } from '../../parts/side-panel.js';
import { Waiting } from '../../parts/waiting.js';

interface ChooseHolderProps {
  rectificationId: string;
  close: () => void;
}

/** First who, then what: the posts of a person are known only once he is chosen. */
export function ChooseHolder({ rectificationId, close }: ChooseHolderProps) {
  const [chosen, setChosen] = useState<ChosenPerson | null>(null);
  const person = useQuery({ ...organisationQueries.person(chosen?.id ?? ''), enabled: chosen !== null });
  if (person.data)
    return <GiveRolePanel person={person.data} rectificationId={rectificationId} close={close} />;
  return (
    <SidePanel title="授予角色" open close={close}>
      <Field label="给谁" hint="选好再填角色和职务">
        {(control) => <PersonSelect control={control} value={chosen} choose={setChosen} />}
      </Field>
      {person.error && (
        <Failure error={person.error} what="没有读到这个人" retry={() => void person.refetch()} />
      )}
      {person.isFetching && <Waiting what="正在读这个人的职务" />}
    </SidePanel>
  );
}
