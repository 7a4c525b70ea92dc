import type { RunningServer } from '@bihuan/server';
import type { Io } from '../io.js';

const BOLD = '\u001b[1m';
const PLAIN = '\u001b[0m';

type Screen = Pick<Io, 'outIsTerminal' | 'environment'>;

/**
 * What a started server says: its address, and, as long as there is no account, the one-time link, which stands last
 * and by itself. On a screen what is to be opened is bold, unless `NO_COLOR` is set (https://no-color.org).
 */
export function startedText(
  { url, firstLink }: Pick<RunningServer, 'url' | 'firstLink'>,
  screen: Screen,
): string {
  const isBold = screen.outIsTerminal && !screen.environment.NO_COLOR;
  const opened = (address: string) => (isBold ? `${BOLD}${address}${PLAIN}` : address);
  if (firstLink === null) return `闭环已启动：${opened(url)}\n`;
  return [
    `闭环已启动：${url}`,
    '',
    '还没有账号。请在浏览器里打开这个链接（24 小时内有效，只能用一次）：',
    '',
    `  ${opened(firstLink)}`,
    '',
    '',
  ].join('\n');
}
