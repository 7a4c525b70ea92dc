import type { FindingPage } from '@bihuan/contract';
import { evidenceKindLabels } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { loopQueries } from '../../../data/loop-queries.js';
import { DateField } from '../../../forms/date-field.js';
import { isDay } from '../../../forms/is-day.js';
import { Field } from '../../../parts/field.js';
import styles from './deeds.module.css';
import type { Step } from './use-finding-deed.js';

/** A file that was sent before, with what it is and from when it counts. */
export interface Attachment {
  digest: string;
  name: string;
  kind: string;
  effectiveDate: string;
  measureIds: string[];
}

/** What is missing in one of them, or `null`. */
export function attachProblem(attachments: readonly Attachment[]): string | null {
  return attachments.every(({ effectiveDate }) => isDay(effectiveDate)) ? null : '缺生效日期';
}

/** The deeds that attach them. */
export function attachSteps(attachments: readonly Attachment[]): Step[] {
  return attachments.map((attachment) => ({ name: 'attachEvidence', body: { ...attachment } }));
}

const kindOptions = Object.entries(evidenceKindLabels).map(([value, label]) => ({ value, label }));

interface AttachFieldsProps {
  finding: FindingPage;
  attachments: readonly Attachment[];
  change: (attachments: Attachment[]) => void;
  checked: boolean;
}

/** Chooses among the files that one has sent and not attached yet; nothing where there are none. */
export function AttachFields({ finding, attachments, change, checked }: AttachFieldsProps) {
  const { data } = useQuery(loopQueries.uploads());
  const uploads = data?.rows ?? [];
  if (uploads.length === 0) return null;
  const toggle = (digest: string, name: string) => {
    const rest = attachments.filter((one) => one.digest !== digest);
    const fresh = { digest, name, kind: 'other', effectiveDate: '', measureIds: [] };
    change(rest.length < attachments.length ? rest : [...attachments, fresh]);
  };
  const put = (digest: string, changes: Partial<Attachment>) =>
    change(attachments.map((one) => (one.digest === digest ? { ...one, ...changes } : one)));
  return (
    <fieldset className={styles.attach}>
      <legend>把上传的材料附上</legend>
      {uploads.map(({ digest, name }) => {
        const chosen = attachments.find((one) => one.digest === digest);
        return (
          <div key={digest}>
            <Checkbox checked={chosen !== undefined} onChange={() => toggle(digest, name)}>
              {name}
            </Checkbox>
            {chosen && <OneFile {...{ finding, chosen, checked }} put={(changes) => put(digest, changes)} />}
          </div>
        );
      })}
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
  return (
    <div className={styles.oneFile}>
      <Field label="是什么材料">
        {(control) => (
          <Select {...control} value={chosen.kind} options={kindOptions} onChange={(kind) => put({ kind })} />
        )}
      </Field>
      <DateField
        label="生效日期"
        hint="文件上写的日期"
        value={chosen.effectiveDate}
        change={(effectiveDate) => put({ effectiveDate })}
        checked={checked}
      />
      <Field label="证明哪些措施" hint="可多选">
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            value={chosen.measureIds}
            options={finding.content.measures.map(({ id, marker, text }, index) => ({
              value: id,
              label: `${marker ?? index + 1} ${text.slice(0, 30)}`,
            }))}
            onChange={(measureIds) => put({ measureIds })}
          />
        )}
      </Field>
    </div>
  );
}
