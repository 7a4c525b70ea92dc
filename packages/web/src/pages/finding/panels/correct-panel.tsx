import type { FindingPage } from '@bihuan/contract';
import { levelLabels, parts, reportedStatusLabels, visibilityLabels } from '@bihuan/domain';
import { Input, Select } from 'antd';
import { useDeed } from '../../../data/use-deed.js';
import { CorrectionPanel } from '../../../forms/correction-panel.js';
import { Field } from '../../../parts/field.js';
import { changedFields, type PanelProps, staleAfter, useRefresh } from './panel-props.js';

type Content = FindingPage['content'];

const options = <T extends string>(labels: Record<T, string>) =>
  (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }));

function fieldsOf(content: Content) {
  return {
    problem: content.problem,
    introduction: content.introduction ?? '',
    number: content.number,
    section: content.section ?? '',
    part: content.part,
    level: content.level,
    visibility: content.visibility,
    reportedStatus: content.reported?.status,
  };
}
type Fields = ReturnType<typeof fieldsOf>;

/** 更正问题: its words and where it belongs. */
export function CorrectPanel({ finding, close }: PanelProps) {
  const correct = useDeed('correctFinding', staleAfter(finding));
  const refresh = useRefresh(finding);
  const send = (fields: Fields, reason: string, base: Fields) => {
    const { section, ...changes } = changedFields(base, fields);
    return correct.mutateAsync({
      params: { findingId: finding.id },
      body: {
        version: finding.version,
        reason,
        changes: section === undefined ? changes : { ...changes, section: section.trim() || null },
      },
    });
  };
  return (
    <CorrectionPanel<Fields>
      title={`更正问题 ${finding.content.number}`}
      deed="更正问题"
      open
      close={close}
      draftKey={`correct:${finding.id}`}
      initial={fieldsOf(finding.content)}
      problem={(fields, base) => {
        if (fields.problem.trim() === '') return '缺问题';
        return Object.keys(changedFields(base, fields)).length === 0 ? '还没有改动' : null;
      }}
      refresh={refresh}
      send={send}
    >
      {(fields, change, checked) => <CorrectFields fields={fields} change={change} checked={checked} />}
    </CorrectionPanel>
  );
}

interface FieldsProps {
  fields: Fields;
  change: (fields: Fields) => void;
  checked: boolean;
}

function CorrectFields({ fields, change, checked }: FieldsProps) {
  return (
    <>
      <Field
        label="问题"
        error={checked && fields.problem.trim() === '' ? '缺问题，照原话写一句' : undefined}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            className="quoted"
            autoSize={{ minRows: 3, maxRows: 10 }}
            value={fields.problem}
            onChange={(event) => change({ ...fields, problem: event.target.value })}
          />
        )}
      </Field>
      <Field label="引言" hint="写在第一条措施前面的话，可不填">
        {(control) => (
          <Input.TextArea
            {...control}
            className="quoted"
            autoSize={{ minRows: 2, maxRows: 10 }}
            value={fields.introduction}
            onChange={(event) => change({ ...fields, introduction: event.target.value })}
          />
        )}
      </Field>
      {(['number', 'section'] as const).map((name) => (
        <Field key={name} label={name === 'number' ? '编号' : '章节'} hint="可不填">
          {(control) => (
            <Input
              {...control}
              maxLength={name === 'number' ? 40 : 400}
              value={fields[name]}
              onChange={(event) => change({ ...fields, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Choice
        label="层级"
        value={String(fields.level)}
        options={options(levelLabels as unknown as Record<string, string>)}
        choose={(level) => change({ ...fields, level: Number(level) })}
      />
      <Choice
        label="所属报告"
        value={fields.part}
        options={parts.map((value) => ({ value, label: value }))}
        choose={(part) => change({ ...fields, part })}
      />
      <Choice
        label="通报所述"
        value={fields.reportedStatus}
        options={options(reportedStatusLabels)}
        choose={(reportedStatus) => change({ ...fields, reportedStatus })}
      />
      <Choice
        label="公开范围"
        value={fields.visibility}
        options={options(visibilityLabels)}
        choose={(visibility) => change({ ...fields, visibility })}
      />
    </>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T | undefined;
  options: { value: T; label: string }[];
  choose: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, choose }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      {({ status, ...control }) => (
        <Select<T>
          {...control}
          value={value ?? null}
          placeholder="没有写明"
          options={options}
          onChange={choose}
        />
      )}
    </Field>
  );
}
