import type { UnitPage } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { organisationKeys } from '../../data/organisation-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { CorrectionPanel } from '../../forms/correction-panel.js';
import { DateField } from '../../forms/date-field.js';
import { isDay } from '../../forms/is-day.js';
import { type ChosenUnit, UnitSelect } from '../../forms/unit-select.js';
import { Field } from '../../parts/field.js';
import { day } from '../../parts/moment.js';

interface Closing {
  on: string;
  successor: ChosenUnit | null;
}

/** 撤销单位: from a day on it is no more; what it did stays, and another may take over. */
export function CloseUnitPanel({ unit, close }: { unit: UnitPage; close: () => void }) {
  const queries = useQueryClient();
  const closing = useDeed('closeUnit', [organisationKeys.units]);
  return (
    <CorrectionPanel<Closing>
      title={`撤销“${unit.name}”`}
      deed="撤销单位"
      danger
      open
      close={close}
      draftKey={`unit:close:${unit.id}`}
      initial={{ on: day(new Date().toISOString()), successor: null }}
      problem={({ on }) => (isDay(on) ? null : '缺撤销日期')}
      refresh={() => void queries.invalidateQueries({ queryKey: organisationKeys.units })}
      send={({ on, successor }, reason) =>
        closing.mutateAsync({
          params: { unitId: unit.id },
          body: { version: unit.version, on, successorId: successor?.id ?? null, reason },
        })
      }
    >
      {(value, change, checked) => (
        <>
          <p>记录都保留。下面还有单位或在任的人时，要先移走或结束。</p>
          <DateField
            label="撤销日期"
            hint="从这一天起不再有这个单位"
            value={value.on}
            change={(on) => change({ ...value, on })}
            checked={checked}
          />
          <Field label="接替单位" hint="可不选">
            {(control) => (
              <UnitSelect
                control={control}
                value={value.successor}
                none="没有接替的单位"
                choose={(successor) => change({ ...value, successor })}
              />
            )}
          </Field>
        </>
      )}
    </CorrectionPanel>
  );
}
