import type { KeyHelp } from '../../parts/keys-panel.js';
import { useKeys } from '../../parts/use-keys.js';

export const deskKeys: KeyHelp = [
  { keys: ['↑', '↓'], does: '换行' },
  { keys: ['回车'], does: '打开要办的事' },
  { keys: ['?'], does: '看全部按键' },
];

function moveFocus(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-desk-row]')];
  const now = links.indexOf(document.activeElement as HTMLElement);
  const link = now === -1 ? links[0] : links[now + step];
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: 'nearest' });
}

/** Keys of the desk. No key signs. */
export function useDeskKeys(help: () => void): void {
  useKeys({ arrowdown: () => moveFocus(1), arrowup: () => moveFocus(-1), '?': help });
}
