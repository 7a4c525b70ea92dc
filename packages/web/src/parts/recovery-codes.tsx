import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { CopyButton } from './copy-button.js';
import styles from './recovery-codes.module.css';

interface RecoveryCodesProps {
  codes: readonly string[];
  /** The way on, once they were noted. */
  done: () => void;
  doneLabel: string;
}

/** The recovery codes, shown once. Only whoever says that they are kept goes on: they cannot be shown again. */
export function RecoveryCodes({ codes, done, doneLabel }: RecoveryCodesProps) {
  const [kept, setKept] = useState(false);
  return (
    <section className={styles.codes} aria-label="备用码">
      <p>手机丢了或不在身边时，用它们代替动态口令。每个只能用一次，只在这里显示这一次。</p>
      <ol className={styles.list}>
        {codes.map((code) => (
          <li key={code} className="number">
            {code}
          </li>
        ))}
      </ol>
      <div className={styles.deeds}>
        <CopyButton text={codes.join('\n')} label="复制" />
        <Button onClick={() => window.print()}>打印</Button>
      </div>
      <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
        我已经抄下或打印，放在别人拿不到的地方
      </Checkbox>
      <div className={styles.deeds}>
        <Button type="primary" size="large" disabled={!kept} onClick={done}>
          {doneLabel}
        </Button>
        {!kept && <span className="note">先勾选上面一行</span>}
      </div>
    </section>
  );
}
