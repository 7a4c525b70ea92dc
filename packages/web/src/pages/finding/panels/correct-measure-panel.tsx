import type { FindingPage } from '@bihuan/contract';
import { type ResultType, resultTypeLabels } from '@bihuan/domain';
import { Input, Select } from 'antd';
import { useDeed } from '../../../data/use-deed.js';
import { CorrectionPanel } from '../../../forms/correction-panel.js';
import { DueField, dueProblem, readDue, typedDue } from '../../../forms/due-field.js';
import { partiesText, readParties, readParty } from '../../../forms/parties.js';
import { Field } from '../../../parts/field.js';
import { LongText } from '../../../parts/long-text.js';
import { MeasureText } from './measure-text.js';
import { changedFields, type PanelProps, staleAfter, useRefresh } from './panel-props.js';

type Measure = FindingPage['content']['measures'][number];

const parties = [
  { name: 'leadUnits', label: '责任单位', hint: '几个用、隔开；不填就是问题的牵头单位' },
  { name: 'participatingUnits', label: '参与单位', hint: '几个用、隔开，可不填' },
  { name: 'responsiblePerson', label: '责任人', hint: '可不填' },
] as const;

/** Which evidence is asked for depends on it. */
const NO_TYPE = 'none';
const types = [
  { value: NO_TYPE, label: '没有写明' },
  ...Object.entries(resultTypeLabels).map(([value, label]) => ({ value, label })),
];

function typedOf(measure: Measure) {
  return {
    text: measure.text,
    leadUnits: partiesText(measure.leadUnits),
    participatingUnits: partiesText(measure.participatingUnits),
    responsiblePerson: measure.responsiblePerson?.text ?? '',
    due: typedDue(measure.due),
    acceptanceCriterion: measure.acceptanceCriterion ?? '',
    resultType: measure.resultType ?? NO_TYPE,
  };
}
type Typed = ReturnType<typeof typedOf>;

/** What was typed, as the ledger keeps it. */
function measureOf(typed: Typed, measure: Measure) {
  return {
    text: typed.text.trim(),
    leadUnits: readParties(typed.leadUnits, measure.leadUnits),
    participatingUnits: readParties(typed.participatingUnits, measure.participatingUnits),
    responsiblePerson: readParty(typed.responsiblePerson, measure.responsiblePerson),
    due: readDue(typed.due),
    acceptanceCriterion: typed.acceptanceCriterion.trim() || null,
    resultType: typed.resultType === NO_TYPE ? null : (typed.resultType as ResultType),
  };
}

/** 改措施: its words, from which figures and documents are read again, and what it has for itself. */
export function CorrectMeasurePanel({ finding, close, id }: PanelProps & { id: string }) {
  const correct = useDeed('correctMeasure', staleAfter(finding));
  const refresh = useRefresh(finding);
  const measure = finding.content.measures.find((one) => one.id === id);
  if (!measure) return null;
  const changesOf = (typed: Typed, base: Typed) =>
    changedFields(measureOf(base, measure), measureOf(typed, measure));
  return (
    <CorrectionPanel<Typed>
      title={`改措施 ${measure.marker ?? ''}`}
      deed="改这条措施"
      open
      close={close}
      draftKey={`measure-correction:${id}`}
      initial={typedOf(measure)}
      problem={(typed, base) => {
        if (typed.text.trim() === '') return '缺措施';
        if (Object.keys(changesOf(typed, base)).length === 0) return '还没有改动';
        return dueProblem(typed.due);
      }}
      refresh={refresh}
      send={(typed, reason, base) =>
        correct.mutateAsync({
          params: { findingId: finding.id, measureId: id },
          body: { version: finding.version, reason, changes: changesOf(typed, base) },
        })
      }
    >
      {(typed, change, checked) => <MeasureFields {...{ typed, change, checked }} />}
    </CorrectionPanel>
  );
}

interface FieldsProps {
  typed: Typed;
  change: (typed: Typed) => void;
  checked: boolean;
}

function MeasureFields({ typed, change, checked }: FieldsProps) {
  const isMissing = checked && typed.text.trim() === '';
  return (
    <>
      <MeasureText text={typed.text} change={(text) => change({ ...typed, text })} missing={isMissing} />
      {parties.map(({ name, label, hint }) => (
        <Field key={name} label={label} hint={hint}>
          {(control) => (
            <Input
              {...control}
              value={typed[name]}
              onChange={(event) => change({ ...typed, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <DueField label="时限" due={typed.due} change={(due) => change({ ...typed, due })} checked={checked} />
      <Field label="验收标准" hint="不填就按问题的验收标准">
        {(control) => (
          <LongText
            control={control}
            value={typed.acceptanceCriterion}
            change={(acceptanceCriterion) => change({ ...typed, acceptanceCriterion })}
            most={2000}
            lines={[2, 6]}
          />
        )}
      </Field>
      <Field label="成果类型" hint="申请销号时按它核对佐证材料">
        {({ status, ...control }) => (
          <Select
            {...control}
            value={typed.resultType}
            options={types}
            onChange={(resultType) => change({ ...typed, resultType })}
          />
        )}
      </Field>
    </>
  );
}
