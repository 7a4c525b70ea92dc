import type { FindingPage } from '@bihuan/contract';
import { measureStateLabels } from '@bihuan/domain';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { CorrectionPanel } from '../../../forms/correction-panel.js';
import { useSendFiles } from '../../../forms/files/use-send-files.js';
import { Field } from '../../../parts/field.js';
import { type PanelProps, useRefresh } from '../panels/panel-props.js';
import { AttachFields } from './attach-fields.js';
import { type Attachment, attachmentOf, attachProblem } from './attachments.js';
import styles from './deeds.module.css';
import { type Report, reportSteps, statesBefore } from './report.js';
import { useFindingDeeds } from './use-finding-deed.js';
import { WhatChanged } from './what-changed.js';

/** 报进展: what was done, how far each measure is, and the proof, said once and sent together. */
export function ReportPanel({ finding, close }: PanelProps) {
  const send = useFindingDeeds(finding);
  const refresh = useRefresh(finding);
  const [attachments, setAttachments] = useState<Attachment[]>([]);
  const without = (digest: unknown) => (all: Attachment[]) => all.filter((one) => one.digest !== digest);
  const files = useSendFiles((upload) =>
    setAttachments((all) => [...without(upload.digest)(all), attachmentOf(upload, finding.content.measures)]),
  );
  const missing = ({ text }: Report) =>
    (text.trim() === '' ? '缺进展' : null) ??
    attachProblem(attachments) ??
    (files.isBusy ? '文件还没有传完' : null);
  return (
    <CorrectionPanel<Report>
      title={`报进展 ${finding.content.number}`}
      deed="报这次进展"
      open
      close={close}
      draftKey={`report:${finding.id}`}
      initial={{ text: '', states: {} }}
      withoutReason
      problem={missing}
      refresh={refresh}
      send={(report) =>
        send(reportSteps(finding, report, attachments), ({ body }) => setAttachments(without(body.digest)))
      }
    >
      {(report, change, checked) => (
        <>
          <WhatChanged finding={finding} />
          <TextField {...{ finding, report, change, checked }} />
          <StateFields {...{ finding, report, change }} />
          <AttachFields {...{ finding, files, attachments, checked }} change={setAttachments} />
          {checked && files.isBusy && <p role="alert">文件还没有传完，传完再报</p>}
        </>
      )}
    </CorrectionPanel>
  );
}

interface ReportFieldProps {
  finding: FindingPage;
  report: Report;
  change: (report: Report) => void;
}

function TextField({ finding, report, change, checked }: ReportFieldProps & { checked: boolean }) {
  const last = finding.course?.progress.at(-1);
  return (
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
          onChange={({ target }) => change({ ...report, text: target.value })}
        />
      )}
    </Field>
  );
}

const stateOptions = Object.entries(measureStateLabels).map(([value, label]) => ({ value, label }));

function StateFields({ finding, report, change }: ReportFieldProps) {
  const before = statesBefore(finding);
  return finding.content.measures.map(({ id, marker, text, acceptanceCriterion }, index) => (
    <Field
      key={id}
      label={`${marker ?? index + 1} ${text}`}
      hint={acceptanceCriterion ? `验收标准：${acceptanceCriterion}` : undefined}
    >
      {(control) => (
        <Select
          {...control}
          className={styles.state ?? ''}
          value={report.states[id] ?? before(id)}
          options={stateOptions}
          onChange={(state) => change({ ...report, states: { ...report.states, [id]: state } })}
        />
      )}
    </Field>
  ));
}
