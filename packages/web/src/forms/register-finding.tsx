import { useQueryClient } from '@tanstack/react-query';
import { AutoComplete, Input } from 'antd';
import { keys } from '../data/queries.js';
import { useDeed } from '../data/use-deed.js';
import { Field } from '../parts/field.js';
import { CorrectionPanel } from './correction-panel.js';
import styles from './form.module.css';

interface Typed {
  number: string;
  section: string;
  problem: string;
  measures: string;
}
const empty: Typed = { number: '', section: '', problem: '', measures: '' };

interface RegisterFindingProps {
  rectificationId: string;
  /** Sections that the ledger already has, to choose from. */
  sections: readonly (string | null)[];
  open: boolean;
  close: () => void;
}

/** 登记问题: one finding by hand. Its duties are filled in on its page. */
export function RegisterFinding({ rectificationId, sections, open, close }: RegisterFindingProps) {
  const queries = useQueryClient();
  const ledger = keys.ledger(rectificationId);
  const register = useDeed('registerFinding', [ledger, keys.rectifications]);
  const send = ({ number, section, problem, measures }: Typed) =>
    register.mutateAsync({
      params: { rectificationId },
      body: {
        problem: problem.trim(),
        number: number.trim(),
        section: section.trim() || null,
        measures: measures
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((text) => ({ text: text.trim() })),
      },
    });
  const options = sections.flatMap((section) => (section ? [{ value: section }] : []));
  return (
    <CorrectionPanel<Typed>
      title="登记问题"
      deed="登记问题"
      open={open}
      close={close}
      draftKey={`register:${rectificationId}`}
      initial={empty}
      withoutReason
      problem={({ problem }) => (problem.trim() === '' ? '缺问题' : null)}
      refresh={() => void queries.invalidateQueries({ queryKey: ledger })}
      send={send}
    >
      {(value, change, checked) => (
        <FindingFields value={value} change={change} checked={checked} options={options} />
      )}
    </CorrectionPanel>
  );
}

interface FindingFieldsProps {
  value: Typed;
  change: (value: Typed) => void;
  checked: boolean;
  /** Sections to choose from. */
  options: { value: string }[];
}

function FindingFields({ value, change, checked, options }: FindingFieldsProps) {
  return (
    <>
      <div className={styles.numbered}>
        <Field label="编号" hint="可不填">
          {(control) => (
            <Input
              {...control}
              maxLength={40}
              value={value.number}
              onChange={(event) => change({ ...value, number: event.target.value })}
            />
          )}
        </Field>
        <Field label="章节" hint="可不填">
          {({ status, ...control }) => (
            <AutoComplete
              {...control}
              options={options}
              value={value.section}
              onChange={(section) => change({ ...value, section })}
            />
          )}
        </Field>
      </div>
      <Field
        label="问题"
        hint="照反馈意见的原话写"
        error={checked && value.problem.trim() === '' ? '缺问题，照原话写一句' : undefined}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            className="quoted"
            autoSize={{ minRows: 3, maxRows: 10 }}
            value={value.problem}
            onChange={(event) => change({ ...value, problem: event.target.value })}
          />
        )}
      </Field>
      <Field label="整改措施" hint="一行一条，可以以后再加">
        {(control) => (
          <Input.TextArea
            {...control}
            className="quoted"
            autoSize={{ minRows: 4, maxRows: 14 }}
            value={value.measures}
            onChange={(event) => change({ ...value, measures: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
