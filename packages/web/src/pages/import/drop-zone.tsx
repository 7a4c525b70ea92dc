import { Button } from 'antd';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Failure } from '../../parts/failure.js';
import { Glyph } from '../../parts/glyph.js';
import { ProgressBar, StopButton } from '../../parts/waiting.js';
import styles from './drop-zone.module.css';
import { PastePanel } from './paste-panel.js';
import type { StartImport } from './use-start-import.js';

const ACCEPTED = '.docx,.pdf,.xlsx,.html,.htm,.txt,.md';

/** The one thing to do: drop a file, choose one, or paste words. */
export function DropZone({ start }: { start: StartImport }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    start.sendFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      <section
        aria-label="放入文件"
        className={`${styles.zone} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {start.sending.phase === 'sending' ? <Sending start={start} /> : <Invitation start={start} />}
      </section>
      {start.sending.phase === 'failed' && (
        <div className={styles.failure}>
          <Failure
            error={start.sending.error}
            what={start.sending.kept ? '这段文字没有读成' : '这份文件没有放进来'}
            {...(start.sending.kept && { kept: start.sending.kept })}
          />
        </div>
      )}
    </>
  );
}

function Invitation({ start }: { start: StartImport }) {
  const [pasted, setPasted] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  usePastedWords((text, files) => (files.length > 0 ? start.sendFiles(files) : setPasted(text)));
  return (
    <>
      <span className={styles.glyph}>
        <Glyph name="file" size={34} />
      </span>
      <h2 className={styles.title}>把文件拖到这里，或直接粘贴文字</h2>
      <p className={styles.kinds}>
        <span>反馈意见、整改方案、以往通报都可以</span> <span>docx、pdf、xlsx、html、txt、md</span>{' '}
        <span>WPS 存的也行</span>
      </p>
      <div className={styles.deeds}>
        <Button type="primary" size="large" onClick={() => chooser.current?.click()}>
          选文件
        </Button>
        <Button size="large" onClick={() => setPasted('')}>
          粘贴文字 <kbd>Ctrl V</kbd>
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label="选文件"
        onChange={(event) => {
          start.sendFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <PastePanel pasted={pasted} close={() => setPasted(null)} read={start.sendText} />
    </>
  );
}

function Sending({ start }: { start: StartImport }) {
  if (start.sending.phase !== 'sending') return null;
  const { name, sent, total } = start.sending;
  return (
    <div className={styles.sending}>
      <h2 className={styles.title}>正在放入 {name}</h2>
      <ProgressBar label="放入的进度" done={sent} total={total} />
      <div className={styles.deeds}>
        <StopButton stop={start.stop} stopping={false} kept="停下后这份文件不会留下" />
      </div>
    </div>
  );
}

/** Ctrl V anywhere on the page, unless a text field has the focus. */
function usePastedWords(take: (text: string, files: File[]) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const files = [...(event.clipboardData?.files ?? [])];
      if (!text && files.length === 0) return;
      // Otherwise the words would land a second time in the field that opens for them.
      event.preventDefault();
      latest.current(text, files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
