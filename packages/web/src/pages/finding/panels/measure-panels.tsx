import { Input, Select } from 'antd';
import { useDeed } from '../../../data/use-deed.js';
import { CorrectionPanel } from '../../../forms/correction-panel.js';
import formStyles from '../../../forms/form.module.css';
import { Field } from '../../../parts/field.js';
import { shortened } from '../../../parts/shortened.js';
import { MeasureText } from './measure-text.js';
import { type PanelProps, staleAfter, useRefresh } from './panel-props.js';

const AT_END = 'end';

/** 加一条措施, at the end or behind another one. */
export function AddMeasurePanel({ finding, close }: PanelProps) {
  const add = useDeed('addMeasure', staleAfter(finding));
  const refresh = useRefresh(finding);
  const { measures } = finding.content;
  const needsReason = finding.status !== 'registered';
  return (
    <CorrectionPanel
      title="加一条措施"
      deed="加这条措施"
      open
      close={close}
      draftKey={`add-measure:${finding.id}`}
      initial={{ text: '', marker: '', after: AT_END }}
      withoutReason={!needsReason}
      problem={({ text }) => (text.trim() === '' ? '缺措施' : null)}
      refresh={refresh}
      send={({ text, marker, after }, reason) =>
        add.mutateAsync({
          params: { findingId: finding.id },
          body: {
            version: finding.version,
            text: text.trim(),
            marker: marker.trim() || null,
            ...(after === AT_END ? {} : { after }),
            ...(needsReason && { reason }),
          },
        })
      }
    >
      {(typed, change, checked) => (
        <>
          <MeasureText
            text={typed.text}
            change={(text) => change({ ...typed, text })}
            missing={checked && typed.text.trim() === ''}
          />
          <Field label="序号" hint="如（1）、一是，可不填">
            {(control) => (
              <Input
                {...control}
                maxLength={10}
                value={typed.marker}
                onChange={(event) => change({ ...typed, marker: event.target.value })}
              />
            )}
          </Field>
          <Field label="放在哪里">
            {({ status, ...control }) => (
              <Select
                {...control}
                value={typed.after}
                onChange={(after) => change({ ...typed, after })}
                options={[
                  { value: AT_END, label: '最后' },
                  ...measures.map(({ id, marker, text }, index) => ({
                    value: id,
                    label: `${marker ?? index + 1} ${shortened(text, 20)} 之后`,
                  })),
                ]}
              />
            )}
          </Field>
        </>
      )}
    </CorrectionPanel>
  );
}

/** 删措施, together with what stands under it. */
export function RemoveMeasurePanel({ finding, close, id }: PanelProps & { id: string }) {
  const remove = useDeed('removeMeasure', staleAfter(finding));
  const refresh = useRefresh(finding);
  const measure = finding.content.measures.find((one) => one.id === id);
  if (!measure) return null;
  return (
    <CorrectionPanel<null>
      title={`删措施 ${measure.marker ?? ''}`}
      deed="删这条措施"
      danger
      open
      close={close}
      draftKey={`remove-measure:${id}`}
      initial={null}
      problem={() => null}
      refresh={refresh}
      send={(_, reason) =>
        remove.mutateAsync({
          params: { findingId: finding.id, measureId: id },
          body: { version: finding.version, reason },
        })
      }
    >
      {() => (
        <>
          <p>下面这条连同它的分项一起删去。经过里留着删前的文字和理由。</p>
          <p className={formStyles.before}>{measure.text}</p>
        </>
      )}
    </CorrectionPanel>
  );
}
