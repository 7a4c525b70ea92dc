import type { CallArguments, RectificationPage } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { keys } from '../../data/queries.js';
import { useDeed } from '../../data/use-deed.js';
import { CorrectionPanel } from '../../forms/correction-panel.js';
import { HeaderForm, headerErrors } from '../../forms/header-form.js';
import { Field } from '../../parts/field.js';

/** What is being corrected on the page 基本情况. */
export type AboutDeed = 'header' | 'contact' | 'organisation' | 'nextSteps';

type Changes = Omit<CallArguments<'correctRectification'>['body'], 'version' | 'reason'>;
interface PanelProps {
  data: RectificationPage;
  deed: AboutDeed | null;
  close: () => void;
}

const chapterNames = { organisation: '组织领导情况', nextSteps: '下一步工作打算' } as const;
const contactNames = { phone: '电话', email: '电子邮箱', post: '邮政信箱' } as const;

/** The form for the part of the page that is being corrected. */
export function AboutPanel({ data, deed, close }: PanelProps) {
  const queries = useQueryClient();
  const correct = useDeed('correctRectification', [keys.rectification(data.id), keys.rectifications]);
  const common = {
    close,
    deed: '更正',
    draftKey: `${deed}:${data.id}`,
    refresh: () => void queries.invalidateQueries({ queryKey: keys.rectification(data.id) }),
  };
  const send = (changes: Changes, reason: string) =>
    correct.mutateAsync({
      params: { rectificationId: data.id },
      body: { version: data.version, reason, ...changes },
    });

  if (deed === null) return null;
  if (deed === 'header') {
    return (
      <CorrectionPanel
        {...common}
        open
        title="更正来历"
        initial={data.header}
        problem={(header) => Object.values(headerErrors(header))[0] ?? null}
        send={(header, reason) => send({ header }, reason)}
      >
        {(header, change, checked) => (
          <HeaderForm header={header} errors={checked ? headerErrors(header) : {}} change={change} />
        )}
      </CorrectionPanel>
    );
  }
  if (deed === 'contact') {
    return (
      <CorrectionPanel
        {...common}
        open
        title="更正联系方式"
        initial={data.contact}
        problem={() => null}
        send={(contact, reason) => send({ contact }, reason)}
      >
        {(contact, change) =>
          (['phone', 'email', 'post'] as const).map((field) => (
            <Field key={field} label={contactNames[field]} hint="可不填">
              {(control) => (
                <Input
                  {...control}
                  value={contact[field] ?? ''}
                  onChange={(event) => change({ ...contact, [field]: event.target.value || null })}
                />
              )}
            </Field>
          ))
        }
      </CorrectionPanel>
    );
  }
  const chapter = data[deed] ?? { heading: chapterNames[deed], text: '', range: null };
  return (
    <CorrectionPanel
      {...common}
      open
      title={`更正${chapterNames[deed]}`}
      initial={chapter}
      problem={({ heading }) => (heading.trim() === '' ? '缺章节标题' : null)}
      send={(next, reason) => send({ [deed]: next.text.trim() === '' ? null : next }, reason)}
    >
      {(value, change) => (
        <>
          <Field label="章节标题" error={value.heading.trim() === '' ? '缺章节标题' : undefined}>
            {(control) => (
              <Input
                {...control}
                value={value.heading}
                onChange={(event) => change({ ...value, heading: event.target.value })}
              />
            )}
          </Field>
          <Field label="正文" hint="一行一段；清空就是原文未写明">
            {(control) => (
              <Input.TextArea
                {...control}
                className="quoted"
                autoSize={{ minRows: 10, maxRows: 24 }}
                value={value.text}
                onChange={(event) => change({ ...value, text: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </CorrectionPanel>
  );
}
