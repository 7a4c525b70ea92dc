import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../data/client.js';
import { loopKeys } from '../../data/loop-queries.js';
import { keys } from '../../data/queries.js';
import { CorrectionPanel } from '../../forms/correction-panel.js';
import { DeedFieldControl } from '../../forms/deeds/deed-field.js';
import { bodyOf, fieldProblem, type Typed } from '../../forms/deeds/deed-form.js';
import { Locked } from '../../parts/locked.js';
import { SidePanel } from '../../parts/side-panel.js';
import { type PlanForm, type PlanSubject, planDeedTitle, planForms } from './plan-forms.js';
import type { OpenPlanDeed } from './use-plan-deed.js';

interface PlanPanelProps {
  loop: PlanSubject;
  deed: OpenPlanDeed;
  close: () => void;
}

/** The form of a deed on the work above the findings; one that may not be done says why instead. */
export function PlanPanel({ loop, deed: { name, given }, close }: PlanPanelProps) {
  const queries = useQueryClient();
  const { rectificationId, version } = loop;
  const form: PlanForm = planForms[name];
  const why = loop.can[name];
  const title = planDeedTitle(name);
  if (why) {
    return (
      <SidePanel title={title} open close={close}>
        <Locked why={why.message} />
      </SidePanel>
    );
  }
  const stale = [
    ...[loopKeys.loop(rectificationId), loopKeys.desk, keys.ledger(rectificationId)],
    ...[keys.rectification(rectificationId), ['finding']],
  ];
  const forget = () => Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
  return (
    <CorrectionPanel<Typed>
      title={title}
      deed={form.act}
      {...(form.danger && { danger: true })}
      open
      close={close}
      draftKey={`plan:${name}:${rectificationId}:${JSON.stringify(given)}`}
      initial={given}
      withoutReason
      problem={(typed) => firstProblem(form, typed)}
      refresh={() => void forget()}
      send={async (typed) => {
        const body = { version, ...bodyOf(form.fields, typed) };
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
        </>
      )}
    </CorrectionPanel>
  );
}

function firstProblem(form: PlanForm, typed: Typed): string | null {
  const problems = form.fields.map((field) => fieldProblem(field, typed));
  return problems.find((problem) => problem !== null) ?? null;
}
