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
  close: () => void;
}

const chapterNames = { organisation: '组织领导情况', nextSteps: '下一步工作打算' } as const;
const contactNames = { phone: '电话', email: '电子邮箱', post: '邮政信箱' } as const;

/** The form for the part of the page that is being corrected. */
export function AboutPanel({ deed, ...props }: PanelProps & { deed: AboutDeed | null }) {
  if (deed === null) return null;
  if (deed === 'header') return <HeaderPanel {...props} />;
  if (deed === 'contact') return <ContactPanel {...props} />;
  return <ChapterPanel {...props} chapter={deed} />;
}

/** What the forms have in common: the call with its version, and reading the page anew. */
function useCorrection({ data, close }: PanelProps) {
  const queries = useQueryClient();
  const correct = useDeed('correctRectification', [keys.rectification(data.id), keys.rectifications]);
  return {
    form: {
      open: true,
      close,
      deed: '更正',
      refresh: () => void queries.invalidateQueries({ queryKey: keys.rectification(data.id) }),
    },
    send: (changes: Changes, reason: string) =>
      correct.mutateAsync({
        params: { rectificationId: data.id },
        body: { version: data.version, reason, ...changes },
      }),
  };
}

function HeaderPanel(props: PanelProps) {
  const { form, send } = useCorrection(props);
  return (
    <CorrectionPanel
      {...form}
      title="更正来历"
      draftKey={`header:${props.data.id}`}
      initial={props.data.header}
      problem={(header) => Object.values(headerErrors(header))[0] ?? null}
      send={(header, reason) => send({ header }, reason)}
    >
      {(header, change, checked) => (
        <HeaderForm header={header} errors={checked ? headerErrors(header) : {}} change={change} />
      )}
    </CorrectionPanel>
  );
}

function ContactPanel(props: PanelProps) {
  const { form, send } = useCorrection(props);
  return (
    <CorrectionPanel
      {...form}
      title="更正联系方式"
      draftKey={`contact:${props.data.id}`}
      initial={props.data.contact}
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

function ChapterPanel({ chapter, ...props }: PanelProps & { chapter: keyof typeof chapterNames }) {
  const { form, send } = useCorrection(props);
  const name = chapterNames[chapter];
  return (
    <CorrectionPanel
      {...form}
      title={`更正${name}`}
      draftKey={`${chapter}:${props.data.id}`}
      initial={props.data[chapter] ?? { heading: name, text: '', range: null }}
      problem={({ heading }) => (heading.trim() === '' ? '缺章节标题' : null)}
      send={(next, reason) => send({ [chapter]: next.text.trim() === '' ? null : next }, reason)}
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
