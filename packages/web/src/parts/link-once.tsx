import type { MadeLink } from '@bihuan/contract';
import { dayAndTime } from './moment.js';
import { SecretOnce } from './secret-once.js';

interface LinkOnceProps {
  link: MadeLink;
  /** To whom it is to be given. */
  receiver: string;
}

/** A one-time link that was just made. */
export function LinkOnce({ link, receiver }: LinkOnceProps) {
  return (
    <SecretOnce
      name="一次性链接"
      label={`一次性链接，交给${receiver}`}
      hint={`${dayAndTime(link.expiresAt)} 前有效，只能用一次`}
      value={new URL(link.path, window.location.origin).href}
      copy="复制链接"
    >
      这个链接只在这里显示这一次，离开后就看不到了；谁拿到它谁就能设密码，请当面或用可靠的方式交给本人。
    </SecretOnce>
  );
}
