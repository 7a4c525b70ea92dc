import type { FindingPage } from '@bihuan/contract';
import { evidenceKindLabels } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { loopQueries } from '../../../data/loop-queries.js';
import { DateField } from '../../../forms/date-field.js';
import { SendField } from '../../../forms/files/send-field.js';
import type { SendFiles } from '../../../forms/files/use-send-files.js';
import { Field } from '../../../parts/field.js';
import { shortened } from '../../../parts/shortened.js';
import { type Attachment, attachmentOf } from './attachments.js';
import styles from './deeds.module.css';

const kindOptions = Object.entries(evidenceKindLabels).map(([value, label]) => ({ value, label }));

interface AttachFieldsProps {
  finding: FindingPage;
  files: SendFiles;
  attachments: readonly Attachment[];
  change: (attachments: Attachment[]) => void;
  checked: boolean;
}

/** Takes files, and says of each what it is; those sent before and not attached yet may be chosen too. */
export function AttachFields({ finding, files, attachments, change, checked }: AttachFieldsProps) {
  const { data } = useQuery(loopQueries.uploads());
  const waiting = (data?.rows ?? []).filter(
    ({ digest }) => !attachments.some((one) => one.digest === digest),
  );
  const put = (digest: string, changes: Partial<Attachment>) =>
    change(attachments.map((one) => (one.digest === digest ? { ...one, ...changes } : one)));
  return (
    <fieldset className={styles.attach}>
      <legend>佐证材料</legend>
      <SendField files={files} />
      {attachments.map((chosen) => (
        <div key={chosen.digest}>
          <Checkbox checked onChange={() => change(attachments.filter((one) => one !== chosen))}>
            {chosen.name}
          </Checkbox>
          <OneFile {...{ finding, chosen, checked }} put={(changes) => put(chosen.digest, changes)} />
        </div>
      ))}
      {waiting.length > 0 && <p className="note">以前传了还没有附上的，要附就勾上</p>}
      {waiting.map((upload) => (
        <Checkbox
          key={upload.digest}
          checked={false}
          onChange={() => change([...attachments, attachmentOf(upload, finding.content.measures)])}
        >
          {upload.name}
        </Checkbox>
      ))}
    </fieldset>
  );
}

interface OneFileProps {
  finding: FindingPage;
  chosen: Attachment;
  checked: boolean;
  put: (changes: Partial<Attachment>) => void;
}

function OneFile({ finding, chosen, checked, put }: OneFileProps) {
  const { measures } = finding.content;
  return (
    <div className={styles.oneFile}>
      <Field label="是什么材料" error={checked && chosen.kind === '' ? '缺材料的种类' : undefined}>
        {(control) => (
          <Select
            {...control}
            value={chosen.kind || null}
            placeholder="选一种"
            options={kindOptions}
            onChange={(kind) => put({ kind: kind ?? '' })}
          />
        )}
      </Field>
      <DateField
        label="生效日期"
        hint="文件上写的日期"
        value={chosen.effectiveDate}
        change={(effectiveDate) => put({ effectiveDate })}
        checked={checked}
      />
      {measures.length > 1 && (
        <Field label="证明哪些措施" hint="不选就是整个问题">
          {(control) => (
            <Select
              {...control}
              mode="multiple"
              value={chosen.measureIds}
              options={measures.map(({ id, marker, text }, index) => ({
                value: id,
                label: `${marker ?? index + 1} ${shortened(text, 30)}`,
              }))}
              onChange={(measureIds) => put({ measureIds })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
