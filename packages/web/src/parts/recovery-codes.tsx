import { Button } from 'antd';
import { save } from '../data/download.js';
import { CopyButton } from './copy-button.js';
import { useHeldPanel } from './held-panel.js';
import styles from './recovery-codes.module.css';
import { recoveryFile } from './recovery-file.js';
import { takeFocus } from './take-focus.js';

interface RecoveryCodesProps {
  codes: readonly string[];
  /** The way on, once they were kept. */
  done: () => void;
  doneLabel: string;
}

/**
 * The recovery codes, shown once. Both ways on say that they are kept, so that no box need be ticked: one saves them
 * on the way, the other is for whoever has written them down.
 */
export function RecoveryCodes({ codes, done, doneLabel }: RecoveryCodesProps) {
  useHeldPanel();
  const saveAndGoOn = () => {
    save(new Blob([recoveryFile(codes, window.location.host)], { type: 'text/plain' }), '闭环备用码.txt');
    done();
  };
  return (
    <section className={styles.codes} aria-label="备用码" tabIndex={-1} ref={takeFocus}>
      <p>手机不在身边时代替动态口令，每个用一次。只显示这一次，请放在别人拿不到的地方。</p>
      <ul className={styles.list}>
        {codes.map((code) => (
          <li key={code} className="number">
            {code}
          </li>
        ))}
      </ul>
      <div className={styles.deeds}>
        <Button type="primary" size="large" onClick={saveAndGoOn}>
          存成文件，{doneLabel}
        </Button>
        <Button size="large" onClick={done}>
          已经抄下，{doneLabel}
        </Button>
      </div>
      <div className={styles.deeds}>
        <CopyButton size="small" text={codes.join('\n')} label="复制" />
        <Button size="small" onClick={() => window.print()}>
          打印
        </Button>
      </div>
    </section>
  );
}
