import type { FindingPage } from '@bihuan/contract';
import { Input } from 'antd';
import { useMay } from '../../../data/session.js';
import { useDeed } from '../../../data/use-deed.js';
import { CorrectionPanel } from '../../../forms/correction-panel.js';
import { DueField, dueProblem, readDue, typedDue } from '../../../forms/due-field.js';
import { partiesText, readParties, readParty } from '../../../forms/parties.js';
import { Field } from '../../../parts/field.js';
import { LongText } from '../../../parts/long-text.js';
import { changedFields, type PanelProps, staleAfter, useRefresh } from './panel-props.js';

type Content = FindingPage['content'];

const leading = [
  { name: 'leadLeaders', label: '牵头领导' },
  { name: 'leadUnits', label: '牵头单位' },
] as const;
const taking = [{ name: 'participatingUnits', label: '参与单位' }] as const;
const singles = [
  { name: 'responsibleSection', label: '责任科室' },
  { name: 'responsiblePerson', label: '责任人' },
] as const;
const sentences = [
  { name: 'acceptanceCriterion', label: '验收标准', hint: '先于动工写定' },
  { name: 'goal', label: '整改目标', hint: '方案或清单写了才填' },
] as const;

function typedOf(content: Content) {
  return {
    leadLeaders: partiesText(content.leadLeaders),
    leadUnits: partiesText(content.leadUnits),
    participatingUnits: partiesText(content.participatingUnits),
    responsibleSection: content.responsibleSection?.text ?? '',
    responsiblePerson: content.responsiblePerson?.text ?? '',
    resultsDue: typedDue(content.resultsDue),
    completionDue: typedDue(content.completionDue),
    acceptanceCriterion: content.acceptanceCriterion ?? '',
    goal: content.goal ?? '',
  };
}
type Typed = ReturnType<typeof typedOf>;

/** What was typed, as the ledger keeps it. */
function dutiesOf(typed: Typed, content: Content) {
  return {
    leadLeaders: readParties(typed.leadLeaders, content.leadLeaders),
    leadUnits: readParties(typed.leadUnits, content.leadUnits),
    participatingUnits: readParties(typed.participatingUnits, content.participatingUnits),
    responsibleSection: readParty(typed.responsibleSection, content.responsibleSection),
    responsiblePerson: readParty(typed.responsiblePerson, content.responsiblePerson),
    resultsDue: readDue(typed.resultsDue),
    completionDue: readDue(typed.completionDue),
    acceptanceCriterion: typed.acceptanceCriterion.trim() || null,
    goal: typed.goal.trim() || null,
  };
}

/** 六个明确: who leads, who takes part, by when, and what counts as done. */
export function DutiesPanel({ finding, close }: PanelProps) {
  const correct = useDeed('correctFinding', staleAfter(finding));
  const refresh = useRefresh(finding);
  const { content } = finding;
  const leads = useMay()('changeLedger');
  const changesOf = (typed: Typed, base: Typed) =>
    changedFields(dutiesOf(base, content), dutiesOf(typed, content));
  return (
    <CorrectionPanel<Typed>
      title={`六个明确 ${content.number}`}
      deed="存下六个明确"
      open
      close={close}
      draftKey={`duties:${finding.id}`}
      initial={typedOf(content)}
      problem={(typed, base) => {
        const wrong = dueProblem(typed.resultsDue) ?? dueProblem(typed.completionDue);
        return wrong ?? (Object.keys(changesOf(typed, base)).length === 0 ? '还没有改动' : null);
      }}
      refresh={refresh}
      send={(typed, reason, base) =>
        correct.mutateAsync({
          params: { findingId: finding.id },
          body: { version: finding.version, reason, changes: changesOf(typed, base) },
        })
      }
    >
      {(typed, change, checked) => <DutyFields {...{ typed, change, checked, leads }} />}
    </CorrectionPanel>
  );
}

interface FieldsProps {
  typed: Typed;
  change: (typed: Typed) => void;
  checked: boolean;
  /** Whether the reader says who leads: a unit drafts the rest. */
  leads: boolean;
}

function DutyFields({ typed, change, checked, leads }: FieldsProps) {
  return (
    <>
      {[...(leads ? leading : []), ...taking, ...singles].map(({ name, label }) => (
        <Field
          key={name}
          label={label}
          hint={singles.some((one) => one.name === name) ? undefined : '几个用、隔开'}
        >
          {(control) => (
            <Input
              {...control}
              value={typed[name]}
              onChange={(event) => change({ ...typed, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <DueField
        label="取得明显成效时限"
        due={typed.resultsDue}
        change={(resultsDue) => change({ ...typed, resultsDue })}
        checked={checked}
      />
      <DueField
        label="整改到位时限"
        due={typed.completionDue}
        change={(completionDue) => change({ ...typed, completionDue })}
        checked={checked}
      />
      {sentences.map(({ name, label, hint }) => (
        <Field key={name} label={label} hint={hint}>
          {(control) => (
            <LongText
              control={control}
              value={typed[name]}
              change={(text) => change({ ...typed, [name]: text })}
              most={2000}
              lines={[2, 6]}
            />
          )}
        </Field>
      ))}
    </>
  );
}
