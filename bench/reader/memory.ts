import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Corpus } from './corpora.js';

/** What the heap keeps after reading many notices in a row; bytes. */
export interface Memory {
  readonly notices: number;
  readonly heapBefore: number;
  readonly heapAfter: number;
  readonly growth: number;
}

const NOTICES = 200;

/** Reads 200 notices in a process of its own, which can ask for the garbage to be collected. */
export function measureMemory({ texts }: Corpus): Promise<Memory> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('memory-process.ts', import.meta.url)), {
      execArgv: [...process.execArgv, '--expose-gc'],
    });
    let memory: Memory | null = null;
    child.once('message', (message) => {
      memory = message as Memory;
      child.disconnect();
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (memory !== null) resolve(memory);
      else reject(new Error(`内存测量进程未给出结果（退出码 ${code}）`));
    });
    child.send({ texts: texts.map(({ text }) => text), notices: NOTICES });
  });
}
