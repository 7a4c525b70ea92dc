import type { MadeLink } from '@bihuan/contract';
import { Input } from 'antd';
import { CopyButton } from './copy-button.js';
import { Field } from './field.js';
import styles from './link-once.module.css';
import { dayAndTime } from './moment.js';

interface LinkOnceProps {
  link: MadeLink;
  /** To whom it is to be given. */
  receiver: string;
}

/** A one-time link that was just made: whoever leaves this place sees it no more. */
export function LinkOnce({ link, receiver }: LinkOnceProps) {
  const address = new URL(link.path, window.location.origin).href;
  return (
    <section className={styles.link} aria-label="一次性链接">
      <Field label={`一次性链接，交给${receiver}`} hint={`${dayAndTime(link.expiresAt)} 前有效，只能用一次`}>
        {({ status, ...control }) => (
          <Input.TextArea {...control} readOnly autoSize value={address} onFocus={(e) => e.target.select()} />
        )}
      </Field>
      <div className={styles.deeds}>
        <CopyButton type="primary" text={address} label="复制链接" />
      </div>
      <p className="note">
        这个链接只在这里显示这一次，离开后就看不到了；谁拿到它谁就能设密码，请当面或用可靠的方式交给本人。
      </p>
    </section>
  );
}
