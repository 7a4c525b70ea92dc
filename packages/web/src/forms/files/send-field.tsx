import { Button } from 'antd';
import { useRef, useState } from 'react';
import { ProgressBar } from '../../parts/waiting.js';
import styles from './files.module.css';
import type { SendFiles } from './use-send-files.js';

const ACCEPTED = '.pdf,.docx,.xlsx,.doc,.xls,.ofd,.txt,.png,.jpg,.jpeg,.gif,.webp,.tif,.tiff';

interface SendFieldProps {
  files: SendFiles;
  /** What is put in; names the region and the chooser. */
  what?: string;
  /** What may be chosen, and how that is said. */
  accepted?: string;
  hint?: string;
  /** No more than one can be meant. */
  isOne?: boolean;
}

const HINT = 'PDF、Word、Excel、OFD、图片、文本，每份不超过 50 MB，涉密文件不能上传';

/** Drop files here, or choose them; below, how far each is. */
export function SendField({
  files,
  what = '佐证材料',
  accepted = ACCEPTED,
  hint = HINT,
  isOne = false,
}: SendFieldProps) {
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const send = (chosen: ArrayLike<File>) => files.send(Array.from(chosen).slice(0, isOne ? 1 : undefined));
  return (
    <section
      aria-label={`放入${what}`}
      className={`${styles.zone} ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        send(event.dataTransfer.files);
      }}
    >
      <p>
        把文件拖到这里，或 <Button onClick={() => chooser.current?.click()}>选文件</Button>
      </p>
      <p className="note">{hint}</p>
      <input
        ref={chooser}
        type="file"
        multiple={!isOne}
        accept={accepted}
        hidden
        aria-label={`选${what}`}
        onChange={(event) => {
          send(event.target.files ?? []);
          event.target.value = '';
        }}
      />
      {files.sending.map(({ key, name, sent, total, failure }) => (
        <div key={key} className={styles.bar}>
          <p className={styles.sending}>
            <span className={styles.name}>{name}</span>
            <Button
              size="small"
              onClick={() => files.stop(key)}
              aria-label={`${failure ? '去掉' : '停止'} ${name}`}
            >
              {failure ? '去掉' : '停止'}
            </Button>
          </p>
          {failure ? (
            <p role="alert">{failure}</p>
          ) : (
            <ProgressBar label={`放入 ${name} 的进度`} done={sent} total={total} />
          )}
        </div>
      ))}
    </section>
  );
}
