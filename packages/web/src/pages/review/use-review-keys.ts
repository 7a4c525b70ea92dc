import type { KeyHelp } from '../../parts/keys-panel.js';
import { useKeys } from '../../parts/use-keys.js';
import type { ReviewWork } from './use-review-work.js';

/** The keys of proofreading, as the foot of the page lists them. */
export const reviewKeys: KeyHelp = [
  { keys: ['↓', '↑'], does: '上下一栏' },
  { keys: ['回车'], does: '采用' },
  { keys: ['E'], does: '改' },
  { keys: ['U'], does: '原文未写明' },
  { keys: ['S'], does: '拆分' },
  { keys: ['M'], does: '合并' },
  { keys: ['Del'], does: '删' },
  { keys: ['N'], does: '下一疑处' },
  { keys: ['Ctrl', 'Z'], does: '撤销' },
];

/** While a field is typed in, only `Ctrl 回车` is heard: it saves the field by leaving it. */
export function useReviewKeys(work: ReviewWork): void {
  const reading = work.doing.kind === 'reading';
  useKeys({
    arrowdown: () => work.step(1),
    arrowup: () => work.step(-1),
    enter: work.current && !onControl() ? () => work.accept() : undefined,
    e: () => work.type(),
    u: () => work.clear(),
    s: () => work.split(),
    m: () => work.merge(),
    delete: () => work.remove(),
    n: work.nextDoubt,
    'ctrl+z': reading ? work.undo : undefined,
    'ctrl+enter': () => {
      // Leaving the field stores it. What was refused stays open, with the reason at the foot.
      if (!reading && document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (reading || !work.wasRefused()) work.next();
    },
  });
}

/** 回车 on a button or link belongs to it. */
function onControl(): boolean {
  return document.activeElement?.closest('button, a, summary') != null;
}
