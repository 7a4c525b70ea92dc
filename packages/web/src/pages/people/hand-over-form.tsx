import { addressOf, type HandOverSheet } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { download } from '../../data/download.js';
import { organisationKeys } from '../../data/organisation-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { ChangeFailure } from '../../forms/change-failure.js';
import { isWrong } from '../../forms/first-problem.js';
import { Field } from '../../parts/field.js';
import { LongText } from '../../parts/long-text.js';
import { Refusal } from '../../parts/refusal.js';
import { StateCard } from '../../parts/state-card.js';
import { paths } from '../../paths.js';
import { HandOverLines, lineKey } from './hand-over-lines.js';
import styles from './people.module.css';
import { stalePerson } from './use-person-form.js';

interface HandOverFormProps {
  sheet: HandOverSheet;
  /** Of the person's record, as it was read. */
  version: number;
}

/** The duties, each with its next holder; only a full sheet ends the post. */
export function HandOverForm({ sheet, version }: HandOverFormProps) {
  const [chosen, setChosen] = useState(() => proposed(sheet));
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const end = useDeed('endPost', [...stalePerson, ['ledger'], ['finding']]);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const readAnew = () =>
    void queries.invalidateQueries({ queryKey: organisationKeys.person(sheet.person.id) });
  const params = { personId: sheet.person.id, postId: sheet.post.id };
  const open = sheet.lines.filter((line) => !chosen[lineKey(line)]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (open.length > 0 || isWrong(event.currentTarget)) return;
    const handOver = sheet.lines.map((line) => ({
      findingId: line.findingId,
      measureId: line.measureId,
      role: line.role,
      successorPostId: chosen[lineKey(line)] as string,
    }));
    await end.mutateAsync({
      params,
      body: { version, to: sheet.on, reason: reason.trim() || null, handOver },
    });
    await navigate(paths.person(sheet.person.id));
  };

  return (
    <form className={styles.sheet} onSubmit={(event) => void submit(event).catch(() => undefined)}>
      {sheet.hidden > 0 && (
        <StateCard locked title={`还有 ${sheet.hidden} 项责任不在你的范围内`}>
          请管那些整改工作的整改办先把它们交接好，再来登记离任。
        </StateCard>
      )}
      {sheet.lines.length > 0 && (
        <HandOverLines sheet={sheet} chosen={chosen} choose={setChosen} checked={checked} />
      )}
      {sheet.lines.length === 0 && sheet.hidden === 0 && <p>名下没有还在办的责任，可以直接登记离任。</p>}
      <Field label="理由" hint="可不填，会记在经过里">
        {(control) => (
          <LongText control={control} value={reason} change={setReason} most={500} lines={[2, 6]} />
        )}
      </Field>
      {end.error && <ChangeFailure error={end.error} refresh={readAnew} />}
      <div className={styles.deeds}>
        <Button type="primary" size="large" htmlType="submit" loading={end.isPending}>
          {sheet.lines.length > 0 ? `交接 ${sheet.lines.length} 项，登记离任` : '登记离任'}
        </Button>
        {sheet.lines.length > 0 && <SheetExports params={params} on={sheet.on} />}
        {checked && open.length > 0 && (
          <span className={styles.missing}>还有 {open.length} 项没有选接手的人</span>
        )}
      </div>
    </form>
  );
}

/** The successors that the sheet proposes, by line. */
function proposed({ lines }: HandOverSheet): Record<string, string | undefined> {
  return Object.fromEntries(lines.map((line) => [lineKey(line), line.successor?.post.id]));
}

function SheetExports({ params, on }: { params: { personId: string; postId: string }; on: string }) {
  const [failure, setFailure] = useState<unknown>(null);
  const save = (format: 'docx' | 'xlsx') => {
    setFailure(null);
    download(addressOf('exportHandOverSheet', { ...params, format }, { on }), `责任交接单.${format}`).catch(
      setFailure,
    );
  };
  return (
    <>
      <Button onClick={() => save('docx')}>导出 Word</Button>
      <Button onClick={() => save('xlsx')}>导出 Excel</Button>
      <Refusal error={failure} what="没有导出" />
    </>
  );
}
