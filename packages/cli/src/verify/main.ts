/** `bihuan-verify`: the offline verifier as a program of its own. It needs neither the store nor the server. */

import { parseArgs } from 'node:util';
import { CannotRun } from '../cannot-run.js';
import { EXIT } from '../exit-codes.js';
import type { Io } from '../io.js';
import { verifyCommand } from './verify-command.js';

const USAGE = `用法：bihuan-verify 记录.jsonl --key log.pub [--witness 检查点]
核验导出的记录。不连数据库，不上网。
退出码：0 完整，1 被改动过（说明位置），2 读不了。
`;

/** Runs the verifier in this process. @returns its exit code */
export async function main(args: readonly string[]): Promise<number> {
  const stopper = new AbortController();
  process.once('SIGINT', () => stopper.abort());
  try {
    return await verified(args, processIo(stopper.signal));
  } catch (error) {
    if (!(error instanceof CannotRun) && !stopper.signal.aborted) throw error;
    process.stderr.write(`${error instanceof CannotRun ? error.message : '已停止，没有核验完。'}\n`);
    return EXIT.failed;
  }
}

async function verified(args: readonly string[], io: Io): Promise<number> {
  const { file, key, witness } = parsed(args);
  return verifyCommand(io, file, { key, ...(witness === undefined ? {} : { witness }) });
}

function parsed(args: readonly string[]): { file: string; key: string; witness: string | undefined } {
  const options = { key: { type: 'string' }, witness: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file] = positionals;
    if (file !== undefined && values.key !== undefined && positionals.length === 1) {
      return { file, key: values.key, witness: values.witness };
    }
  } catch {
    // An option that there is not: the usage says which there are.
  }
  throw new CannotRun(USAGE.trimEnd());
}

function processIo(stopped: AbortSignal): Io {
  return {
    stdin: process.stdin,
    out: async (text) => void process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    outIsTerminal: process.stdout.isTTY === true,
    columns: process.stderr.columns ?? 80,
    environment: process.env,
    folder: process.cwd(),
    stopped,
  };
}
