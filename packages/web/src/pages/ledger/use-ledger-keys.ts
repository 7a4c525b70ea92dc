import type { KeyHelp } from '../../parts/keys-panel.js';
import { useKeys } from '../../parts/use-keys.js';

export const ledgerKeys: KeyHelp = [
  { keys: ['/'], does: '找问题' },
  { keys: ['↑', '↓'], does: '换行' },
  { keys: ['空格'], does: '选中，再按取消' },
  { keys: ['回车'], does: '打开问题' },
  { keys: ['Esc'], does: '取消选择' },
  { keys: ['N'], does: '登记问题' },
  { keys: ['?'], does: '看全部按键' },
];

/** Where the focus goes from a link of the table: to the one before or after it that is on the page. */
function neighbour(step: 1 | -1): HTMLElement | undefined {
  const links = [...document.querySelectorAll<HTMLElement>('[data-finding]')];
  const row = document.activeElement?.closest('tr, li');
  const now = links.findIndex((link) => row?.contains(link));
  if (now === -1) return step === 1 ? (links.find((link) => link.tabIndex === 0) ?? links[0]) : undefined;
  return links[now + step];
}

function moveFocus(step: 1 | -1): void {
  const link = neighbour(step);
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: 'nearest' });
}

/** Keys of the ledger. Rows are windowed, but those next to the focus are always on the page. */
export function useLedgerKeys(help: () => void): void {
  useKeys({
    '/': () => document.getElementById('ledger-search')?.focus(),
    arrowdown: () => moveFocus(1),
    arrowup: () => moveFocus(-1),
    n: () => document.getElementById('register-finding')?.click(),
    '?': help,
  });
}
