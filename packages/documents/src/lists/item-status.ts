import type { ItemStatus } from '@bihuan/extract';

const ONGOING = /未|否|正在|推进|整改中|进行中|持续|长期|基本完成|部分完成|阶段性|序时|暂缓|逾期/;
const COMPLETED =
  /^(?:已|全部|均已)*(?:整改|整改到位|整改完成|完成|完成整改|销号|办结|到位|落实|结案|解决)+[。]?$|^是$|^√$|^☑$/;

/** Above this length a cell tells what was done rather than how far it is. */
const LONGEST_STATUS = 12;

/**
 * The status that a cell of the status column, or a short one of the progress column, says.
 * @returns `unspecified` where it says neither
 */
export function itemStatus(text: string): ItemStatus {
  const bare = text.replace(/\s+/g, '');
  if (bare.length > LONGEST_STATUS) return 'unspecified';
  if (COMPLETED.test(bare)) return 'completed';
  return ONGOING.test(bare) ? 'ongoing' : 'unspecified';
}
