import type { UnitRow } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { organisationKeys } from '../../data/organisation-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { CorrectionPanel } from '../../forms/correction-panel.js';
import { type ChosenUnit, UnitSelect } from '../../forms/unit-select.js';
import { Field } from '../../parts/field.js';
import { paths } from '../../paths.js';
import { readLines, type TypedUnit, UnitFields } from './unit-fields.js';

interface NewUnit extends TypedUnit {
  parent: ChosenUnit | null;
}

interface NewUnitPanelProps {
  /** Under which it will stand; null: it is asked for. */
  parent: UnitRow | null;
  close: () => void;
}

/** 登记单位. */
export function NewUnitPanel({ parent, close }: NewUnitPanelProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const register = useDeed('registerUnit', [organisationKeys.units]);
  const initial: NewUnit = {
    name: '',
    level: parent?.level === 'section' ? 'section' : 'unit',
    supervising: false,
    aliases: '',
    parent: parent && { id: parent.id, name: parent.name },
  };
  const send = async ({ name, level, supervising, aliases, parent: above }: NewUnit) => {
    const body = {
      name: name.trim(),
      level,
      supervising,
      aliases: readLines(aliases),
      parentId: above?.id ?? null,
    };
    const { id } = await register.mutateAsync({ body });
    await navigate(paths.unit(id));
  };
  return (
    <CorrectionPanel<NewUnit>
      title={parent ? `登记“${parent.name}”的下级单位` : '登记单位'}
      deed="登记单位"
      open
      close={close}
      draftKey={`unit:new:${parent?.id ?? ''}`}
      initial={initial}
      withoutReason
      problem={({ name }) => (name.trim() === '' ? '缺名称' : null)}
      refresh={() => void queries.invalidateQueries({ queryKey: organisationKeys.units })}
      send={send}
    >
      {(value, change, checked) => (
        <>
          <UnitFields value={value} change={(next) => change({ ...value, ...next })} checked={checked} />
          <Field label="上级单位">
            {(control) => (
              <UnitSelect
                control={control}
                value={value.parent}
                none="没有上级，放在最上面"
                choose={(above) => change({ ...value, parent: above })}
              />
            )}
          </Field>
        </>
      )}
    </CorrectionPanel>
  );
}
