import { type EvidenceKind, evidenceKindLabels } from '@bihuan/domain';
import { Button, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useUnsent } from '../../../data/use-unsent.js';
import { ChangeFailure } from '../../../forms/change-failure.js';
import { DateField } from '../../../forms/date-field.js';
import { SendField } from '../../../forms/files/send-field.js';
import { useSendFiles } from '../../../forms/files/use-send-files.js';
import formStyles from '../../../forms/form.module.css';
import { Field } from '../../../parts/field.js';
import { shortened } from '../../../parts/shortened.js';
import { SidePanel } from '../../../parts/side-panel.js';
import { type PanelProps, useRefresh } from '../panels/panel-props.js';
import { ChosenField } from './chosen-field.js';
import { LinkField } from './link-field.js';
import { missingIn, type Said, useAttach } from './use-attach.js';

const kindOptions = Object.entries(evidenceKindLabels).map(([value, label]) => ({ value, label }));

/** 附佐证材料: files are sent or chosen, and what they are is said once for all of them. */
export function AttachPanel({ finding, close }: PanelProps) {
  const form = useId();
  const attaching = useAttach(finding);
  const files = useSendFiles(attaching.choose);
  const refresh = useRefresh(finding);
  const [said, setSaid, saidAll] = useUnsent<Said>(`attach:${finding.id}:said`, {
    ...{ kind: null, effectiveDate: '', measureIds: [] },
  });
  const [checked, setChecked] = useState(false);
  const { chosen, toggle } = attaching;
  const missing = missingIn(chosen, said);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (missing !== null || files.isBusy || !(await attaching.attach(said))) return;
    saidAll();
    close();
  };

  return (
    <SidePanel
      title={`附佐证材料 ${finding.content.number}`}
      open
      close={close}
      footer={
        <div className={formStyles.deeds}>
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            form={form}
            loading={attaching.busy}
            disabled={files.isBusy}
          >
            {chosen.length > 1 ? `附上这 ${chosen.length} 份` : '附上'}
          </Button>
          <Button size="large" onClick={close}>
            再看看
          </Button>
          {files.isBusy && <span className="note">文件放完再附上</span>}
          {checked && missing !== null && <span role="alert">{missing}</span>}
        </div>
      }
    >
      <form id={form} className={formStyles.form} onSubmit={submit}>
        {attaching.failure !== null && <ChangeFailure error={attaching.failure} refresh={refresh} />}
        <SendField files={files} />
        <ChosenField finding={finding} chosen={chosen} toggle={toggle} />
        <LinkField findingId={finding.id} chosen={chosen} toggle={toggle} />
        <Field label="是什么材料" error={checked && said.kind === null ? '缺材料的种类' : undefined}>
          {({ status, ...control }) => (
            <Select<EvidenceKind>
              {...control}
              status={status}
              value={said.kind}
              options={kindOptions as { value: EvidenceKind; label: string }[]}
              onChange={(kind) => setSaid({ ...said, kind })}
              placeholder="选一种"
            />
          )}
        </Field>
        <DateField
          label="生效日期"
          hint="材料上写的日期，不是上传的日期，2026-09-30 这样写"
          value={said.effectiveDate}
          change={(effectiveDate) => setSaid({ ...said, effectiveDate })}
          checked={checked}
        />
        <Field label="证明哪些措施" hint="不选就是整个问题">
          {({ status: _, ...control }) => (
            <Select
              {...control}
              mode="multiple"
              value={said.measureIds}
              options={finding.content.measures.map(({ id, marker, text }, index) => ({
                value: id,
                label: `${marker ?? index + 1} ${shortened(text, 30)}`,
              }))}
              onChange={(measureIds) => setSaid({ ...said, measureIds })}
            />
          )}
        </Field>
      </form>
    </SidePanel>
  );
}
