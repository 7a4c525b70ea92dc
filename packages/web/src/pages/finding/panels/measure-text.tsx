import { Input } from 'antd';
import { Field } from '../../../parts/field.js';

/** The words of a measure. */
export function MeasureText(props: { text: string; change: (text: string) => void; missing: boolean }) {
  return (
    <Field label="措施" error={props.missing ? '缺措施，写清做什么' : undefined}>
      {(control) => (
        <Input.TextArea
          {...control}
          className="quoted"
          autoSize={{ minRows: 4, maxRows: 16 }}
          value={props.text}
          onChange={(event) => props.change(event.target.value)}
        />
      )}
    </Field>
  );
}
