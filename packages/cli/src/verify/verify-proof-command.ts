import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { eventLabel, type ProofVerdict, parseProof, verifyProof } from '@bihuan/domain';
import { CannotRun } from '../cannot-run.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { fileSentence } from './file-sentence.js';
import { publicKeyOf } from './trusted-inputs.js';

/**
 * Verifies a proof and says what it shows.
 * @returns 0 it holds, 1 it does not
 * @throws CannotRun (2) when it is none
 */
export async function verifyProofCommand(io: Io, file: string, keyFile: string): Promise<ExitCode> {
  const key = await publicKeyOf(io.folder, keyFile);
  const text = await readFile(resolve(io.folder, file), 'utf8').catch((error: unknown) => {
    throw new CannotRun(fileSentence(file, error), { cause: error });
  });
  const proof = parseProof(text);
  if (!proof)
    throw new CannotRun(`${file} 不是证明。请给出 bihuan log prove 或 bihuan log continues 写出的文件。`);
  const verdict = verifyProof(proof, key);
  await io.out(`${sentenceOf(verdict)}\n`);
  return verdict.holds ? EXIT.clean : EXIT.findings;
}

function sentenceOf(verdict: ProofVerdict): string {
  if (!verdict.holds) return '证明不成立：有一处被改动过，或不是用这把公钥对应的私钥签的。';
  if (verdict.kind === 'consistency') {
    const { older, newer } = verdict;
    return `证明成立：${newer.at} 的 ${newer.size} 条记录，是从 ${older.at} 的 ${older.size} 条接着写下来的，前面的没有改动。`;
  }
  const { event, leaf, checkpoint } = verdict;
  const deed = `${event.stream} 的第 ${event.seq} 号“${eventLabel(event.type)}”（${event.at}）`;
  return `证明成立：${deed}是第 ${leaf + 1} 条记录，在 ${checkpoint.at} 封存的 ${checkpoint.size} 条之中。`;
}
