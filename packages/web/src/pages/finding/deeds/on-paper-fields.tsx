import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { loopQueries } from '../../../data/loop-queries.js';
import { useMay } from '../../../data/session.js';
import type { Typed } from '../../../forms/deeds/deed-form.js';
import { type ChosenPerson, PersonSelect } from '../../../forms/person-select.js';
import { Field } from '../../../parts/field.js';

/** 代录: what a secretary types for a leader who decided on paper; the scan shows it. */
export interface OnPaperTyped {
  person: ChosenPerson | null;
  scan: string | null;
}

/** What is missing in it, or `null`; nothing is where nobody types for another. */
export function onPaperProblem(typed: Typed): string | null {
  const paper = typed.onPaper as OnPaperTyped | undefined;
  if (!paper) return null;
  if (!paper.person) return '缺领导姓名';
  return paper.scan ? null : '缺纸质件的扫描件';
}

/** The part of the body that says it. */
export function onPaperBody(typed: Typed): object {
  const paper = typed.onPaper as OnPaperTyped | undefined;
  if (!paper?.person || !paper.scan) return {};
  return { onPaper: { personId: paper.person.id, scanDigest: paper.scan } };
}

interface OnPaperProps {
  typed: Typed;
  change: (typed: Typed) => void;
  checked: boolean;
}

/** Says for whom one types, and by which scan; folded away until it is asked for. Only for the office. */
export function OnPaperFields({ typed, change, checked }: OnPaperProps) {
  const may = useMay();
  const paper = typed.onPaper as OnPaperTyped | undefined;
  const { data } = useQuery({ ...loopQueries.uploads(), enabled: paper !== undefined });
  if (!may('changeLedger')) return null;
  const put = (changes: Partial<OnPaperTyped>) =>
    change({ ...typed, onPaper: { person: null, scan: null, ...paper, ...changes } });
  return (
    <>
      <Checkbox
        checked={paper !== undefined}
        onChange={({ target }) =>
          change({ ...typed, onPaper: target.checked ? { person: null, scan: null } : undefined })
        }
      >
        代录：领导已在纸上签批
      </Checkbox>
      {paper && (
        <>
          <Field label="哪位领导" error={checked && !paper.person ? '缺领导姓名' : undefined}>
            {(control) => (
              <PersonSelect control={control} value={paper.person} choose={(person) => put({ person })} />
            )}
          </Field>
          <Field
            label="纸质件的扫描件"
            hint="先在佐证材料里上传"
            error={checked && !paper.scan ? '缺扫描件' : undefined}
          >
            {(control) => (
              <Select
                {...control}
                value={paper.scan}
                placeholder="选我上传的一份"
                options={(data?.rows ?? []).map(({ digest, name }) => ({ value: digest, label: name }))}
                notFoundContent="还没有上传过文件"
                onChange={(scan) => put({ scan })}
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}
