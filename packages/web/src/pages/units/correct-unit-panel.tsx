import type { UnitPage } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { organisationKeys } from '../../data/organisation-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { CorrectionPanel } from '../../forms/correction-panel.js';
import { readLines, type TypedUnit, UnitFields } from './unit-fields.js';

/** 更正: name, level, other names, and whether it supervises. */
export function CorrectUnitPanel({ unit, close }: { unit: UnitPage; close: () => void }) {
  const queries = useQueryClient();
  const correct = useDeed('correctUnit', [organisationKeys.units]);
  const initial: TypedUnit = {
    name: unit.name,
    level: unit.level,
    supervising: unit.supervising,
    aliases: unit.aliases.join('\n'),
  };
  // Only what differs is sent, so that nobody else's change is taken back.
  const changesOf = (value: TypedUnit, base: TypedUnit) => ({
    ...(value.name !== base.name && { name: value.name.trim() }),
    ...(value.level !== base.level && { level: value.level }),
    ...(value.supervising !== base.supervising && { supervising: value.supervising }),
    ...(value.aliases !== base.aliases && { aliases: readLines(value.aliases) }),
  });
  return (
    <CorrectionPanel<TypedUnit>
      title={`更正“${unit.name}”`}
      deed="更正"
      open
      close={close}
      draftKey={`unit:correct:${unit.id}`}
      initial={initial}
      problem={({ name }) => (name.trim() === '' ? '缺名称' : null)}
      refresh={() => void queries.invalidateQueries({ queryKey: organisationKeys.units })}
      send={(value, reason, base) =>
        correct.mutateAsync({
          params: { unitId: unit.id },
          body: { version: unit.version, reason, changes: changesOf(value, base) },
        })
      }
    >
      {(value, change, checked) => <UnitFields value={value} change={change} checked={checked} />}
    </CorrectionPanel>
  );
}
