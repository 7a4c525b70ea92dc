import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { client } from '../../../data/client.js';
import { queries } from '../../../data/queries.js';
import { CorrectionPanel } from '../../../forms/correction-panel.js';
import { DateField } from '../../../forms/date-field.js';
import { FindingsSelect } from '../../../forms/deeds/finding-select.js';
import {
  OnPaperFields,
  onPaperBody,
  onPaperOpened,
  onPaperProblem,
} from '../../../forms/deeds/on-paper-fields.js';
import { firstProblem } from '../../../forms/first-problem.js';
import { Field } from '../../../parts/field.js';
import { FieldProblem } from '../../../parts/field-problem.js';
import { LongText } from '../../../parts/long-text.js';
import { planDeedTitle } from '../plan-forms.js';
import type { PlanPanelProps } from '../plan-panel.js';
import { useForgetPlan } from '../use-forget-plan.js';
import { AmendLeaf } from './amend-leaf.js';
import { amendmentProblems, changesOf, type TypedAmendment, unitsTypedFor } from './amendment.js';

type AmendPanelProps = Pick<PlanPanelProps, 'loop' | 'close'> & {
  given: Record<string, string | string[]>;
  isOnlyOnPaper: boolean;
};

/** 调整整改方案: what the leading group changes in which findings; the dates as adopted stay in sight. */
export function AmendPanel({ loop, given, close, isOnlyOnPaper }: AmendPanelProps) {
  const { rectificationId, version } = loop;
  const forget = useForgetPlan(rectificationId);
  const cache = useQueryClient();
  const findingIds = [given.findingIds ?? []].flat();
  const empty: TypedAmendment = { findingIds, together: '', leaves: {}, on: '', minutes: '', reason: '' };
  /** What the units of a finding were; read now where it was typed for and is not shown. */
  const contentsOf = async (ids: readonly string[]) => {
    const read = await Promise.all(ids.map((id) => cache.ensureQueryData(queries.finding(id))));
    return new Map(read.map(({ id, content }) => [id, content]));
  };
  return (
    <CorrectionPanel<TypedAmendment>
      title={planDeedTitle('amendRectificationPlan')}
      deed="调整方案"
      open
      close={close}
      draftKey={`plan:amend:${rectificationId}:${findingIds.join(' ')}`}
      initial={isOnlyOnPaper ? { ...empty, ...onPaperOpened } : empty}
      withoutReason
      problem={(typed) => firstProblem(amendmentProblems(typed)) ?? onPaperProblem({ ...typed })}
      refresh={() => void forget()}
      send={async (typed) => {
        const { on, minutes, reason } = typed;
        const contents = await contentsOf(unitsTypedFor(typed));
        const leaves = typed.findingIds.map((id) => changesOf(id, typed, contents.get(id) ?? null));
        const said = {
          on,
          minutes: minutes.trim(),
          reason: reason.trim(),
          leaves,
          ...onPaperBody({ ...typed }),
        };
        // The changes leave out what stays; the server checks them against the contract.
        const body = { version, ...said } as never;
        await client.call('amendRectificationPlan', { params: { rectificationId }, body });
        await forget();
      }}
    >
      {(typed, change, checked) => (
        <>
          <p>整改中和长期坚持的问题可以调整，已有的签字会失效。原来的期限一直看得到。</p>
          <AmendFields {...{ typed, change, checked, loop }} />
          <OnPaperFields
            typed={{ ...typed }}
            change={(next) => change(next as unknown as TypedAmendment)}
            checked={checked}
            isOnlyWay={isOnlyOnPaper}
          />
        </>
      )}
    </CorrectionPanel>
  );
}

/** Findings that are shown to be changed one by one, without asking. */
const SHOWN = 10;

interface FieldsProps {
  loop: AmendPanelProps['loop'];
  typed: TypedAmendment;
  change: (typed: TypedAmendment) => void;
  checked: boolean;
}

function AmendFields({ loop, typed, change, checked }: FieldsProps) {
  const [shown, setShown] = useState(SHOWN);
  const put = (changes: Partial<TypedAmendment>) => change({ ...typed, ...changes });
  const problems = checked ? amendmentProblems(typed) : {};
  return (
    <>
      <Field label="哪些问题" error={problems.findingIds}>
        {(control) => (
          <FindingsSelect
            control={control}
            subject={loop}
            value={typed.findingIds}
            choose={(findingIds) => put({ findingIds })}
          />
        )}
      </Field>
      <DateField
        label="整改到位时限一起改到"
        hint="各改各的就空着"
        value={typed.together}
        change={(together) => put({ together })}
        checked={checked}
        optional
      />
      <FieldProblem>{problems.leaves}</FieldProblem>
      {typed.findingIds.slice(0, shown).map((id) => (
        <AmendLeaf
          key={id}
          findingId={id}
          leaf={typed.leaves[id] ?? {}}
          change={(leaf) => put({ leaves: { ...typed.leaves, [id]: leaf } })}
          checked={checked}
        />
      ))}
      {typed.findingIds.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN)}>再看 {SHOWN} 个问题</Button>
      )}
      <DateField label="哪天决定" value={typed.on} change={(on) => put({ on })} checked={checked} />
      <Field label="会议纪要文号" error={problems.minutes}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={typed.minutes}
            onChange={({ target }) => put({ minutes: target.value })}
          />
        )}
      </Field>
      <Field label="理由" hint="会记在经过里" error={problems.reason}>
        {(control) => (
          <LongText
            control={control}
            value={typed.reason}
            change={(reason) => put({ reason })}
            most={5000}
            lines={[2, 6]}
          />
        )}
      </Field>
    </>
  );
}
