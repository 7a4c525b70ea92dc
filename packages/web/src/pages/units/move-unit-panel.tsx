import type { UnitPage } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { organisationKeys } from '../../data/organisation-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { CorrectionPanel } from '../../forms/correction-panel.js';
import { type ChosenUnit, UnitSelect } from '../../forms/unit-select.js';
import { Field } from '../../parts/field.js';

/** 调整隶属关系: the unit goes under another one, and all that is under it goes along. */
export function MoveUnitPanel({ unit, close }: { unit: UnitPage; close: () => void }) {
  const queries = useQueryClient();
  const move = useDeed('moveUnit', [organisationKeys.units]);
  const above = unit.path.at(-1);
  return (
    <CorrectionPanel<{ parent: ChosenUnit | null }>
      title={`“${unit.name}”改隶属`}
      deed="连同下级一起移过去"
      open
      close={close}
      draftKey={`unit:move:${unit.id}`}
      initial={{ parent: above ? { id: above.id, name: above.name ?? '' } : null }}
      problem={({ parent }, base) => (parent?.id === base.parent?.id ? '还是原来的上级' : null)}
      refresh={() => void queries.invalidateQueries({ queryKey: organisationKeys.units })}
      send={({ parent }, reason) =>
        move.mutateAsync({
          params: { unitId: unit.id },
          body: { version: unit.version, parentId: parent?.id ?? null, reason },
        })
      }
    >
      {({ parent }, change, checked) => (
        <Field
          label="新的上级单位"
          error={checked && parent?.id === above?.id ? '还是原来的上级，另选一个' : undefined}
        >
          {(control) => (
            <UnitSelect
              control={control}
              value={parent}
              none="没有上级，放在最上面"
              choose={(next) => change({ parent: next })}
            />
          )}
        </Field>
      )}
    </CorrectionPanel>
  );
}
