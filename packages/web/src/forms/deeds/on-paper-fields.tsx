import { Button, Checkbox } from 'antd';
import { useMay } from '../../data/session.js';
import { Field } from '../../parts/field.js';
import { FieldProblem } from '../../parts/field-problem.js';
import { SendField } from '../files/send-field.js';
import { useSendFiles } from '../files/use-send-files.js';
import formStyles from '../form.module.css';
import { type ChosenPerson, PersonSelect } from '../person-select.js';
import type { Typed } from './deed-form.js';

/** 代录: what a secretary types for a leader who decided on paper; the scan shows it. */
interface OnPaperTyped {
  person: ChosenPerson | null;
  scan: { digest: string; name: string } | null;
}

/** What a form holds that was opened to type for somebody else. */
export const onPaperOpened: Typed = { onPaper: { person: null, scan: null } satisfies OnPaperTyped };

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
  return { onPaper: { personId: paper.person.id, scanDigest: paper.scan.digest } };
}

interface OnPaperProps {
  typed: Typed;
  change: (typed: Typed) => void;
  checked: boolean;
  /** Whoever is here may not do it himself: it cannot be folded away. */
  isOnlyWay: boolean;
}

/** Says for whom one types, and by which scan; folded away until it is asked for. */
export function OnPaperFields({ typed, change, checked, isOnlyWay }: OnPaperProps) {
  const may = useMay();
  const paper = typed.onPaper as OnPaperTyped | undefined;
  if (!may('recordFor')) return null;
  const put = (changes: Partial<OnPaperTyped>) =>
    change({ ...typed, onPaper: { person: null, scan: null, ...paper, ...changes } });
  return (
    <>
      {isOnlyWay ? (
        <p>代录：领导已在纸上签批，由你录入。经过里会写明是代录的，并附上扫描件。</p>
      ) : (
        <Checkbox
          checked={paper !== undefined}
          onChange={({ target }) =>
            change(target.checked ? { ...typed, ...onPaperOpened } : { ...typed, onPaper: undefined })
          }
        >
          代录：领导已在纸上签批
        </Checkbox>
      )}
      {paper && (
        <>
          <Field label="哪位领导" error={checked && !paper.person ? '缺领导姓名' : undefined}>
            {(control) => (
              <PersonSelect control={control} value={paper.person} choose={(person) => put({ person })} />
            )}
          </Field>
          <ScanField scan={paper.scan} put={(scan) => put({ scan })} checked={checked} />
        </>
      )}
    </>
  );
}

function scanProblem(checked: boolean, isSending: boolean): string | undefined {
  if (!checked) return undefined;
  return isSending ? '扫描件还没有传完，传完再报' : '缺纸质件的扫描件';
}

interface ScanFieldProps {
  scan: OnPaperTyped['scan'];
  put: (scan: OnPaperTyped['scan']) => void;
  checked: boolean;
}

/** The scan of the signed paper: sent here, and named once it is there. */
function ScanField({ scan, put, checked }: ScanFieldProps) {
  const files = useSendFiles(({ digest, name }) => put({ digest, name }));
  if (scan) {
    return (
      <p className={formStyles.deeds}>
        <span>扫描件：{scan.name}</span>
        <Button size="small" onClick={() => put(null)}>
          换一份
        </Button>
      </p>
    );
  }
  return (
    <div>
      <SendField
        files={files}
        isOne
        what="纸质件的扫描件"
        accepted=".pdf,.png,.jpg,.jpeg,.gif,.webp"
        hint="PDF 或图片，只要一份：几页的请合成一个 PDF；要看得清签字"
      />
      <FieldProblem>{scanProblem(checked, files.isBusy)}</FieldProblem>
    </div>
  );
}
