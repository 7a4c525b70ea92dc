import { Input } from 'antd';
import { useDeed } from '../../../data/use-deed.js';
import { CorrectionPanel } from '../../../forms/correction-panel.js';
import formStyles from '../../../forms/form.module.css';
import { Field } from '../../../parts/field.js';
import { type PanelProps, staleAfter, useRefresh } from './panel-props.js';

const AROUND = 24;

/** 更正数字: the new surface with its unit; the sentence shows how it will read. */
export function FigurePanel({ finding, close, id }: PanelProps & { id: string }) {
  const correct = useDeed('correctFigure', staleAfter(finding));
  const refresh = useRefresh(finding);
  const { content } = finding;
  const figure = content.figures.find((one) => one.id === id);
  if (!figure) return null;
  const whole =
    figure.place === 'introduction'
      ? (content.introduction ?? '')
      : (content.measures.find((measure) => measure.id === figure.place)?.text ?? '');
  const [from, to] = figure.at;
  return (
    <CorrectionPanel<string>
      title={`更正数字 ${figure.text}`}
      deed="更正数字"
      open
      close={close}
      draftKey={`figure:${id}`}
      initial={figure.text}
      problem={(text) => {
        if (text.trim() === '') return '缺数字';
        return text.trim() === figure.text ? '还没有改动' : null;
      }}
      refresh={refresh}
      send={(text, reason) =>
        correct.mutateAsync({
          params: { findingId: finding.id, figureId: id },
          body: { version: finding.version, reason, text: text.trim() },
        })
      }
    >
      {(text, change, checked) => (
        <>
          <Field
            label="改成"
            hint="连单位一起写，如 1600亿元"
            error={checked && text.trim() === figure.text ? '和原来一样，还没有改' : undefined}
          >
            {(control) => (
              <Input
                {...control}
                maxLength={60}
                value={text}
                onChange={(event) => change(event.target.value)}
              />
            )}
          </Field>
          <p className={formStyles.before}>
            {from > AROUND && '……'}
            {whole.slice(Math.max(0, from - AROUND), from)}
            <mark>{text}</mark>
            {whole.slice(to, to + AROUND)}
            {to + AROUND < whole.length && '……'}
          </p>
        </>
      )}
    </CorrectionPanel>
  );
}
