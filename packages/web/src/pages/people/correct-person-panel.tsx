import type { PersonPage } from '@bihuan/contract';
import { useDeed } from '../../data/use-deed.js';
import { CorrectionPanel } from '../../forms/correction-panel.js';
import { PersonFields, type TypedPerson } from './person-fields.js';
import { stalePerson, usePersonForm } from './use-person-form.js';

/** 更正: name, telephone, mail. */
export function CorrectPersonPanel({ person, close }: { person: PersonPage; close: () => void }) {
  const { form, params } = usePersonForm(person, close);
  const correct = useDeed('correctPerson', stalePerson);
  const changesOf = (value: TypedPerson, base: TypedPerson) => ({
    ...(value.name !== base.name && { name: value.name.trim() }),
    ...(value.phone !== base.phone && { phone: value.phone.trim() || null }),
    ...(value.email !== base.email && { email: value.email.trim() || null }),
  });
  return (
    <CorrectionPanel<TypedPerson>
      {...form}
      title="更正个人信息"
      deed="更正"
      draftKey={`person:correct:${person.id}`}
      initial={{
        name: person.name ?? '',
        phone: person.contacts?.phone ?? '',
        email: person.contacts?.email ?? '',
      }}
      problem={({ name }) => (name.trim() === '' ? '缺姓名' : null)}
      send={(value, reason, base) =>
        correct.mutateAsync({
          params,
          body: { version: person.version, reason, changes: changesOf(value, base) },
        })
      }
    >
      {(value, change, checked) => <PersonFields value={value} change={change} checked={checked} />}
    </CorrectionPanel>
  );
}
