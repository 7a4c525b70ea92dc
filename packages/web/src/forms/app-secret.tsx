import { QRCode } from 'antd';
import { CopyButton } from '../parts/copy-button.js';
import { colours } from '../theme/tokens.js';
import styles from './second-factor-setup.module.css';

interface AppSecretProps {
  /** `otpauth://…`, which an authenticator app opens. */
  address: string;
  secret: string;
}

/**
 * The secret for the app: to be scanned, to be opened where the app is on this very telephone, to be typed. What few
 * need is folded: everybody reads this page at his first start.
 */
export function AppSecret({ address, secret }: AppSecretProps) {
  return (
    <div className={styles.secret}>
      <a className={styles.here} href={address}>
        应用就在这台手机上，点这里添加
      </a>
      <div className={styles.code} role="img" aria-label="动态口令的二维码，扫不了就用旁边的密钥">
        <span aria-hidden="true">
          {/* On a screen nothing of it gets lost, so that it needs little redundancy: larger squares scan faster. */}
          <QRCode type="svg" value={address} size={168} errorLevel="L" color={colours.ink} bordered={false} />
        </span>
      </div>
      <details>
        <summary>扫不了，用密钥添加</summary>
        <div className={styles.otherwise}>
          <p className="number">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
          <CopyButton size="small" text={secret} label="复制密钥" />
        </div>
      </details>
    </div>
  );
}
