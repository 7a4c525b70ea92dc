import { Button, Input } from 'antd';
import { useState } from 'react';
import { useUnsent } from '../../data/use-unsent.js';
import { Field } from '../../parts/field.js';
import { SidePanel } from '../../parts/side-panel.js';

interface PastePanelProps {
  /** What was pasted onto the page; `null` keeps the panel shut. */
  pasted: string | null;
  close: () => void;
  read: (text: string) => Promise<void>;
}

/** Words instead of a file. They are shown before they are read, and outlive a reload. */
export function PastePanel({ pasted, close, read }: PastePanelProps) {
  return (
    <SidePanel title="粘贴文字" open={pasted !== null} close={close}>
      {pasted !== null && <PasteForm pasted={pasted} read={read} />}
    </SidePanel>
  );
}

function PasteForm({ pasted, read }: { pasted: string; read: (text: string) => Promise<void> }) {
  const [text, setText, sent] = useUnsent('pasted-words', pasted);
  const [missing, setMissing] = useState(false);
  const words = text || pasted;
  const submit = async () => {
    setMissing(words.trim() === '');
    if (words.trim() === '') return;
    await read(words);
    sent();
  };
  return (
    <form
      style={{ display: 'grid', gap: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label="反馈意见、方案或通报的全文"
        hint={`${words.length.toLocaleString()} 字`}
        error={missing ? '还没有文字，先粘贴进来' : undefined}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 14, maxRows: 26 }}
            className="quoted"
            value={words}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="primary" size="large" htmlType="submit">
          读这段文字
        </Button>
      </div>
    </form>
  );
}
