import { client } from '../../data/client.js';
import { CorrectionPanel } from '../../forms/correction-panel.js';
import { DeedFieldControl } from '../../forms/deeds/deed-field.js';
import { bodyOf, fieldProblem, onlyOptions, type Typed } from '../../forms/deeds/deed-form.js';
import {
  OnPaperFields,
  onPaperBody,
  onPaperOpened,
  onPaperProblem,
} from '../../forms/deeds/on-paper-fields.js';
import { Locked } from '../../parts/locked.js';
import { SidePanel } from '../../parts/side-panel.js';
import { AmendPanel } from './amend/amend-panel.js';
import {
  type FormPlanDeed,
  type PlanForm,
  type PlanSubject,
  planDeedTitle,
  planForms,
} from './plan-forms.js';
import { RulePanel } from './rules/rule-panel.js';
import { useForgetPlan } from './use-forget-plan.js';
import type { OpenPlanDeed } from './use-plan-deed.js';
import { usePlanOnPaper } from './use-plan-on-paper.js';

export interface PlanPanelProps {
  loop: PlanSubject;
  deed: OpenPlanDeed;
  close: () => void;
}

/** The form of a deed on the work above the findings; one that may not be done says why instead. */
export function PlanPanel({ loop, deed: { name, given }, close }: PlanPanelProps) {
  const why = loop.can[name];
  const isOnlyOnPaper = usePlanOnPaper(loop, name);
  if (why && !isOnlyOnPaper) {
    return (
      <SidePanel title={planDeedTitle(name)} open close={close}>
        <Locked why={why.message} />
      </SidePanel>
    );
  }
  if (name === 'amendRectificationPlan') return <AmendPanel {...{ loop, given, close, isOnlyOnPaper }} />;
  if (name === 'setRule')
    return <RulePanel {...{ loop, close }} ruleId={String(given.ruleId ?? '') || null} />;
  return <FormPanel {...{ loop, name, given, close, isOnlyOnPaper }} />;
}

interface FormPanelProps extends Omit<PlanPanelProps, 'deed'> {
  name: FormPlanDeed;
  given: Typed;
  isOnlyOnPaper: boolean;
}

function FormPanel({ loop, name, given, close, isOnlyOnPaper }: FormPanelProps) {
  const { rectificationId, version } = loop;
  const form: PlanForm = planForms[name];
  const known = { ...onlyOptions(form.fields, loop), ...given };
  const forget = useForgetPlan(rectificationId);
  return (
    <CorrectionPanel<Typed>
      title={planDeedTitle(name)}
      deed={form.act}
      {...(form.danger && { danger: true })}
      open
      close={close}
      draftKey={`plan:${name}:${rectificationId}:${JSON.stringify(given)}`}
      initial={isOnlyOnPaper ? { ...known, ...onPaperOpened } : known}
      withoutReason
      problem={(typed) => firstProblem(form, typed) ?? onPaperProblem(typed)}
      refresh={() => void forget()}
      send={async (typed) => {
        const body = { version, ...bodyOf(form.fields, typed), ...onPaperBody(typed) };
        // The table of forms holds the fields of each deed, which the server checks against the contract.
        await client.call(name, { params: { rectificationId }, body } as never);
        await forget();
      }}
    >
      {(typed, change, checked) => (
        <>
          {form.note && <p>{form.note}</p>}
          {form.fields.map((field) => (
            <DeedFieldControl key={field.name} {...{ field, typed, change, checked }} subject={loop} />
          ))}
          {form.paper && <OnPaperFields {...{ typed, change, checked }} isOnlyWay={isOnlyOnPaper} />}
        </>
      )}
    </CorrectionPanel>
  );
}

function firstProblem(form: PlanForm, typed: Typed): string | null {
  const problems = form.fields.map((field) => fieldProblem(field, typed));
  return problems.find((problem) => problem !== null) ?? null;
}
