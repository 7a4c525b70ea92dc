/** Names the event at which a chain breaks. Needs memory for every stream: used only once a log is known to be altered. */

import type { LogFault } from './fault.js';
import type { ReadLogLine } from './log-line.js';

interface Tail {
  seq: number;
  hash: string;
  isHead: boolean;
  line: number;
}

export interface ChainWalk {
  /** The break that this line shows, if it shows one. */
  step(read: ReadLogLine): LogFault | null;
  /** A break that only shows at the end. */
  end(): LogFault | null;
}

/** Walks along all streams at once; lines are numbered from 1. */
export function chainWalk(): ChainWalk {
  const tails = new Map<string, Tail>();
  let line = 0;
  return {
    step({ stream, seq, prev, hash, isHead }) {
      line += 1;
      const tail = tails.get(stream);
      tails.set(stream, { seq, hash, isHead, line });
      if (seq !== (tail?.seq ?? 0) + 1) return { flaw: 'wrongSeq', line, through: line };
      // Either may have been altered; the one before is what the other bears witness against.
      if (prev !== (tail?.hash ?? null)) {
        return { flaw: 'wrongPrev', line: tail?.line ?? line, through: tail?.line ?? line, witness: line };
      }
      return tail?.isHead ? { flaw: 'wrongHead', line: tail.line, through: tail.line } : null;
    },
    end() {
      for (const tail of tails.values()) {
        if (!tail.isHead) return { flaw: 'wrongHead', line: tail.line, through: tail.line };
      }
      return null;
    },
  };
}
