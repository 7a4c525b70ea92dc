import { useQueryClient } from '@tanstack/react-query';
import { organisationKeys } from '../../data/organisation-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { CorrectionPanel } from '../../forms/correction-panel.js';
import { DateField } from '../../forms/date-field.js';
import { isDay } from '../../forms/is-day.js';
import { day } from '../../parts/moment.js';
import { stalePerson } from './use-person-form.js';

/** Which grant of whom ends. */
export interface GrantTarget {
  personId: string;
  version: number;
  grantId: string;
}

interface EndGrantPanelProps {
  title: string;
  deed: string;
  call: 'endRole' | 'dismiss';
  target: GrantTarget;
  close: () => void;
}

/** Ends a role or an office on a day. */
export function EndGrantPanel({ title, deed, call, target, close }: EndGrantPanelProps) {
  const queries = useQueryClient();
  const end = useDeed(call, stalePerson);
  const { personId, version, grantId } = target;
  return (
    <CorrectionPanel<{ to: string }>
      title={title}
      deed={deed}
      danger
      open
      close={close}
      draftKey={`grant:end:${grantId}`}
      initial={{ to: day(new Date().toISOString()) }}
      problem={({ to }) => (isDay(to) ? null : '缺日期')}
      refresh={() => void queries.invalidateQueries({ queryKey: organisationKeys.person(personId) })}
      send={({ to }, reason) =>
        end.mutateAsync({ params: { personId, grantId }, body: { version, to, reason } })
      }
    >
      {({ to }, change, checked) => (
        <DateField
          label="终止日期"
          hint="从这一天起不再是"
          value={to}
          change={(next) => change({ to: next })}
          checked={checked}
        />
      )}
    </CorrectionPanel>
  );
}
