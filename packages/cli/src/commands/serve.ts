import { once } from 'node:events';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { databaseOption, dataOption, describe, type Finish, type PlaceFlags } from '../program.js';

interface ServeFlags extends PlaceFlags {
  port?: string;
}

/** Serves until the process is asked to stop. @returns 0 stopped in good order, 2 could not start */
export async function serve(io: Io, flags: ServeFlags): Promise<ExitCode> {
  const { readConfig, serverLog, startServer } = await import('@bihuan/server');
  const { asCannotRun } = await import('../ledger-place.js');
  const log = serverLog((line) => io.err(line));
  try {
    const server = await startServer(readConfig(flags, io.environment, io.folder), log);
    await io.out(`闭环已启动：${server.url}\n`);
    io.err('按 Ctrl C 停止。\n');
    if (!io.stopped.aborted) await once(io.stopped, 'abort');
    await server.close();
  } catch (error) {
    throw asCannotRun(error);
  }
  return EXIT.clean;
}

export function addServe(root: Command, io: Io, finish: Finish): void {
  describe(root.command('serve'), {
    description: '启动服务，在本机的浏览器里使用。数据文件夹没有就建立。',
    example: 'bihuan serve --port 4680 --data ./data',
  })
    .option('--port <port>', '端口（也可用环境变量 PORT，默认 4680）')
    .addOption(dataOption())
    .addOption(databaseOption())
    .action(async (flags: ServeFlags) => finish(await serve(io, flags)));
}
