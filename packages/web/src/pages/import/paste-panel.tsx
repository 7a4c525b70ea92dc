import { Button, Input } from 'antd';
import { useState } from 'react';
import { useUnsent } from '../../data/use-unsent.js';
import { Field } from '../../parts/field.js';
import { SidePanel } from '../../parts/side-panel.js';

interface PastePanelProps {
  /** What was pasted onto the page; `null` keeps the panel shut. */
  pasted: string | null;
  close: () => void;
  /** @returns whether the server has it */
  read: (text: string) => Promise<boolean>;
}

/** Words instead of a file. They are shown before they are read, and outlive a reload. */
export function PastePanel({ pasted, close, read }: PastePanelProps) {
  return (
    <SidePanel title="粘贴文字" open={pasted !== null} close={close}>
      {pasted !== null && <PasteForm pasted={pasted} read={read} />}
    </SidePanel>
  );
}

function PasteForm({ pasted, read }: { pasted: string; read: PastePanelProps['read'] }) {
  const [kept, keep, sent] = useUnsent('pasted-words', '');
  // What was pasted just now goes before what was left from another time.
  const [words, setWords] = useState(pasted || kept);
  const [missing, setMissing] = useState(false);
  const change = (text: string) => {
    setWords(text);
    keep(text);
  };
  const submit = async () => {
    setMissing(words.trim() === '');
    if (words.trim() === '') return;
    keep(words);
    if (await read(words)) sent();
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
            onChange={(event) => change(event.target.value)}
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
