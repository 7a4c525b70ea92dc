import type { FindingPage } from '@bihuan/contract';
import { measureStateLabels } from '@bihuan/domain';
import { Select } from 'antd';
import { useUnsentRows } from '../../../data/use-unsent.js';
import { CorrectionPanel } from '../../../forms/correction-panel.js';
import { useSendFiles } from '../../../forms/files/use-send-files.js';
import { Field } from '../../../parts/field.js';
import { LongText } from '../../../parts/long-text.js';
import { shortened } from '../../../parts/shortened.js';
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
  const [attachments, setAttachments] = useUnsentRows<Attachment>(`report:${finding.id}:files`);
  const without = (digest: unknown) => (all: readonly Attachment[]) =>
    all.filter((one) => one.digest !== digest);
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
          <LastReport finding={finding} />
          <TextField {...{ report, change, checked }} />
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

/** More of the last report is asked for. */
const SHOWN = 60;

/** What was said last, in sight while one goes on from there. */
function LastReport({ finding }: Pick<ReportFieldProps, 'finding'>) {
  const last = finding.course?.progress.at(-1);
  if (!last) return <p className="note">还没有报过</p>;
  const when = `上次（${last.on}）：`;
  if ([...last.text].length <= SHOWN) return <p className="note">{when + last.text}</p>;
  return (
    <details className="note">
      <summary>{when + shortened(last.text, SHOWN)}</summary>
      {last.text}
    </details>
  );
}

function TextField({ report, change, checked }: Omit<ReportFieldProps, 'finding'> & { checked: boolean }) {
  return (
    <Field
      label="这次办了什么"
      error={checked && report.text.trim() === '' ? '缺进展，写清办了什么、到什么程度' : undefined}
    >
      {(control) => (
        <LongText
          control={control}
          value={report.text}
          change={(text) => change({ ...report, text })}
          most={5000}
          lines={[3, 10]}
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
