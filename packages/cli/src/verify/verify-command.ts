import { basename, resolve } from 'node:path';
import { type Checkpoint, logFaultSentence } from '@bihuan/domain';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { progressLine } from '../terminal/progress-line.js';
import { verifierTools } from './tools.js';
import { publicKeyOf, witnessOf } from './trusted-inputs.js';
import { verifyFile } from './verify-file.js';

export interface VerifyFlags {
  key: string;
  witness?: string;
}

/**
 * Verifies an exported log and says what was found.
 * @returns 0 intact, 1 altered, the place named
 * @throws CannotRun (2) when something cannot be read
 */
export async function verifyCommand(io: Io, file: string, flags: VerifyFlags): Promise<ExitCode> {
  const key = await publicKeyOf(io.folder, flags.key);
  const witness = flags.witness === undefined ? null : await witnessOf(io.folder, flags.witness, key);
  const progress = progressLine(io);
  const name = basename(file);
  const verdict = await verifyFile(resolve(io.folder, file), name, {
    key,
    witness,
    tools: verifierTools(key.crypto),
    signal: io.stopped,
    onProgress: (done, total) => progress.show(`核验 ${name}`, done, total),
  }).finally(() => progress.clear());
  if (verdict.fault) {
    await io.out(`记录被改动过。\n${logFaultSentence(verdict.fault)}\n`);
    return EXIT.findings;
  }
  await io.out(soundReport(verdict.checkpoint, witness));
  return EXIT.clean;
}

function soundReport({ size, at, origin, access }: Checkpoint, witness: Checkpoint | null): string {
  const compared = witness
    ? `与另存的检查点（${witness.size} 条，${witness.at}）一致。`
    : '没有给出另存的检查点（--witness）：末尾若被整段截掉，连同更晚的检查点，这样看不出来。';
  const also = access ? `它同时签下了访问日志的前 ${access.seq} 行（不在这个文件里）。\n` : '';
  return `记录完整，没有改动：共 ${size} 条。\n检查点签于 ${at}，密钥 ${origin}。\n${also}${compared}\n`;
}
