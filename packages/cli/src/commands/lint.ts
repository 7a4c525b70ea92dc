import type { Command } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { lintReport } from '../output/lint-report.js';
import { describe, type Finish } from '../program.js';
import { bytesOf, nameOf } from '../read-file.js';

async function lintOne(io: Io, file: string): Promise<ExitCode> {
  const bytes = await bytesOf(io, file);
  const { readingOf } = await import('../reading.js');
  const { document, notice } = await readingOf(io, file, bytes);
  const { diagnostics } = notice;
  await io.out(lintReport(nameOf(file), document.text, diagnostics));
  return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.clean;
}

/** Checks every file; one that cannot be read does not keep the others from being checked. */
export async function lint(io: Io, files: string[]): Promise<ExitCode> {
  let worst: ExitCode = EXIT.clean;
  for (const file of files) {
    const code = await lintOne(io, file).catch((error: unknown) => {
      if (!(error instanceof CannotRun)) throw error;
      io.err(`${error.message}\n`);
      return EXIT.failed;
    });
    worst = Math.max(worst, code) as ExitCode;
  }
  return worst;
}

/** `bihuan lint`. */
export function addLint(root: Command, io: Io, finish: Finish): void {
  describe(root.command('lint').argument('<file...>', '文件；- 表示标准输入'), {
    description: '查一份通报里读不准、对不上的地方。退出码：0 没有错误，1 有错误，2 读不了。',
    example: 'bihuan lint 通报.docx',
  }).action(async (files: string[]) => finish(await lint(io, files)));
}
