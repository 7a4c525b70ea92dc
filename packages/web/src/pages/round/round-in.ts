import type { DeedName, RectificationLoopView } from '@bihuan/contract';
import { checkMethodLabels } from '@bihuan/domain';

/** A round as its page tells of it. */
export interface Round {
  title: string;
  about: string;
  /** By which deed a result is said, and how the two results are called. */
  deed: Extract<DeedName, 'recordCheck' | 'lookBackAt'>;
  words: { passed: string; failed: string };
}

/** The round of checks or the drawn look-back of this id; null where there is none. */
export function roundIn({ checks, batches }: RectificationLoopView, roundId: string): Round | null {
  const check = checks.find(({ id }) => id === roundId);
  if (check) {
    const methods = check.methods.map((one) => checkMethodLabels[one]).join('、');
    return {
      title: `督查 ${check.on}`,
      about: `${check.by.map(({ text }) => text).join('、')} ・ ${methods}`,
      deed: 'recordCheck',
      words: { passed: '合格', failed: '不合格' },
    };
  }
  const draw = batches.find(({ id }) => id === roundId)?.draw;
  if (!draw) return null;
  return {
    title: `回头看 ${draw.on}`,
    about: '抽到的问题。没有整改到位的，确认以后就回到整改中。',
    deed: 'lookBackAt',
    words: { passed: '整改到位', failed: '没有到位' },
  };
}
