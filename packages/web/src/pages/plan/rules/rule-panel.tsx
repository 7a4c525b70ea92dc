import { Checkbox, Input } from 'antd';
import { client } from '../../../data/client.js';
import { CorrectionPanel } from '../../../forms/correction-panel.js';
import { firstProblem, type Problems } from '../../../forms/first-problem.js';
import { Field } from '../../../parts/field.js';
import { FieldProblem } from '../../../parts/field-problem.js';
import { planDeedTitle } from '../plan-forms.js';
import type { PlanPanelProps } from '../plan-panel.js';
import { useForgetPlan } from '../use-forget-plan.js';
import { PeriodFields } from './period-fields.js';
import { ruleOf, ruleProblems, type TypedRule, typedRule } from './typed-rule.js';

type RulePanelProps = Pick<PlanPanelProps, 'loop' | 'close'> & { ruleId: string | null };

/** 设定期限规则: a rule of the body's own, or a shipped one that somebody has held against its document. */
export function RulePanel({ loop, ruleId, close }: RulePanelProps) {
  const { rectificationId, version } = loop;
  const forget = useForgetPlan(rectificationId);
  const rule = loop.rules.find(({ id }) => id === ruleId);
  return (
    <CorrectionPanel<TypedRule>
      title={planDeedTitle('setRule')}
      deed="存下这条规则"
      open
      close={close}
      draftKey={`plan:rule:${rectificationId}:${ruleId ?? ''}`}
      initial={typedRule(rule)}
      problem={(typed) => firstProblem(ruleProblems(typed))}
      refresh={() => void forget()}
      send={async (typed, reason) => {
        const id = rule?.id ?? `own-${Date.now().toString(36)}`;
        const body = { version, rule: ruleOf(id, typed), reason };
        await client.call('setRule', { params: { rectificationId }, body });
        await forget();
      }}
    >
      {(typed, change, checked) => {
        const put = (changes: Partial<TypedRule>) => change({ ...typed, ...changes });
        const problems = checked ? ruleProblems(typed) : {};
        return (
          <>
            <SourceFields {...{ typed, put, problems }} />
            <PeriodFields {...{ typed, put, checked, problems }} />
            <Checkbox
              checked={typed.isVerified}
              onChange={({ target }) => put({ isVerified: target.checked })}
            >
              已同文件原文核对过，到期可以变红
            </Checkbox>
            <FieldProblem>{problems.isVerified}</FieldProblem>
          </>
        );
      }}
    </CorrectionPanel>
  );
}

interface SourceFieldsProps {
  typed: TypedRule;
  put: (changes: Partial<TypedRule>) => void;
  problems: Problems<keyof TypedRule>;
}

function SourceFields({ typed, put, problems }: SourceFieldsProps) {
  const lines = [
    { name: 'name', label: '要办的事', hint: '如：报送整改方案' },
    { name: 'document', label: '出处', hint: '文件标题和文号' },
    { name: 'article', label: '条款', hint: '如：第三十二条，没有核对就空着' },
  ] as const;
  return (
    <>
      {lines.map(({ name, label, hint }) => (
        <Field key={name} label={label} hint={hint} error={problems[name]}>
          {(control) => (
            <Input
              {...control}
              maxLength={name === 'article' ? 40 : 200}
              value={typed[name]}
              onChange={({ target }) => put({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
      <Checkbox checked={typed.isPractice} onChange={({ target }) => put({ isPractice: target.checked })}>
        是实践做法，没有文件规定
      </Checkbox>
    </>
  );
}
