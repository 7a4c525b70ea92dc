import { measureStateLabels } from '@bihuan/domain';
import { Input, Select } from 'antd';
import { CorrectionPanel } from '../../../forms/correction-panel.js';
import { Field } from '../../../parts/field.js';
import { type PanelProps, useRefresh } from '../panels/panel-props.js';
import { AttachFields, type Attachment, attachProblem, attachSteps } from './attach-fields.js';
import styles from './deeds.module.css';
import { type Step, useFindingDeeds } from './use-finding-deed.js';
import { WhatChanged } from './what-changed.js';

interface Report {
  text: string;
  /** Only those that were changed. */
  states: Record<string, string>;
  attachments: Attachment[];
}

const stateOptions = Object.entries(measureStateLabels).map(([value, label]) => ({ value, label }));

/** 报进展: what was done, how far each measure is, and the proof, said once and sent together. */
export function ReportPanel({ finding, close }: PanelProps) {
  const send = useFindingDeeds(finding);
  const refresh = useRefresh(finding);
  const before = new Map(finding.course?.measureStates.map(({ measureId, state }) => [measureId, state]));
  const last = finding.course?.progress.at(-1);
  return (
    <CorrectionPanel<Report>
      title={`报进展 ${finding.content.number}`}
      deed="报这次进展"
      open
      close={close}
      draftKey={`report:${finding.id}`}
      initial={{ text: '', states: {}, attachments: [] }}
      withoutReason
      tellsChanges
      problem={({ text, attachments }) => (text.trim() === '' ? '缺进展' : attachProblem(attachments))}
      refresh={refresh}
      send={(report) => send(stepsOf(report))}
    >
      {(report, change, checked) => (
        <>
          <WhatChanged finding={finding} />
          <Field
            label="这次办了什么"
            hint={last ? `上次（${last.on}）：${last.text.slice(0, 30)}` : '还没有报过'}
            error={checked && report.text.trim() === '' ? '缺进展，写清办了什么、到什么程度' : undefined}
          >
            {(control) => (
              <Input.TextArea
                {...control}
                autoSize={{ minRows: 3, maxRows: 10 }}
                maxLength={5000}
                value={report.text}
                onChange={(event) => change({ ...report, text: event.target.value })}
              />
            )}
          </Field>
          {finding.content.measures.map(({ id, marker, text, acceptanceCriterion }, index) => (
            <Field key={id} label={`${marker ?? index + 1} ${text}`} hint={criterion(acceptanceCriterion)}>
              {(control) => (
                <Select
                  {...control}
                  className={styles.state ?? ''}
                  value={report.states[id] ?? before.get(id) ?? 'notStarted'}
                  options={stateOptions}
                  onChange={(state) => change({ ...report, states: { ...report.states, [id]: state } })}
                />
              )}
            </Field>
          ))}
          <AttachFields
            finding={finding}
            attachments={report.attachments}
            change={(attachments) => change({ ...report, attachments })}
            checked={checked}
          />
        </>
      )}
    </CorrectionPanel>
  );

  function stepsOf({ text, states, attachments }: Report): Step[] {
    const changed = Object.entries(states).filter(
      ([id, state]) => state !== (before.get(id) ?? 'notStarted'),
    );
    return [
      { name: 'reportProgress', body: { text: text.trim() } },
      ...changed.map(
        ([measureId, state]): Step => ({ name: 'reportMeasureState', body: { measureId, state } }),
      ),
      ...attachSteps(attachments),
    ];
  }
}

const criterion = (text: string | null) => (text ? `验收标准：${text}` : undefined);
