import { once } from 'node:events';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { startedText } from '../output/started.js';
import {
  databaseFileOption,
  databaseOption,
  dataOption,
  describe,
  type Finish,
  type PlaceFlags,
} from '../program.js';

/** Named as in `SETTINGS` of the server. */
type ServeFlags = PlaceFlags & { accounts?: boolean } & Record<string, string | boolean | undefined>;

/** Flags with a value, each with its words. The environment has the same settings. */
const FLAGS: [flag: string, words: string][] = [
  ['--port <port>', '端口（也可用环境变量 PORT，默认 4680）'],
  ['--listen <address>', '监听的 IP 地址（也可用 BIHUAN_LISTEN，默认 127.0.0.1，只回答本机）'],
  ['--public-url <url>', '大家用哪个网址打开，https:// 开头（也可用 BIHUAN_PUBLIC_URL）'],
  ['--trusted-proxy <addresses>', '可信的反向代理的地址或网段，逗号分开（也可用 BIHUAN_TRUSTED_PROXY）'],
  ['--outgoing-allow <places>', '可以把通知发到内网的哪些主机或网段（也可用 BIHUAN_OUTGOING_ALLOW）'],
  [
    '--record-crypto <name>',
    '记录的密码算法：international 或 sm（国密），只在开始时能选（也可用 BIHUAN_RECORD_CRYPTO）',
  ],
  ['--drain <seconds>', '停止前再应答几秒，给会查 /readyz 的负载均衡（也可用 BIHUAN_DRAIN，默认 0）'],
  ['--smtp-url <url>', '邮件服务器（也可用 BIHUAN_SMTP_URL；以下各项同样，见 docs/运维.md）'],
  ['--smtp-password-file <file>', '写着邮件密码的文件'],
  ['--smtp-from <address>', '发件人'],
  ['--smtp-plain <on>', '邮件可以不加密'],
  ['--oidc-issuer <url>', '单点登录的地址'],
  ['--oidc-client-id <id>', '在那里登记的编号'],
  ['--oidc-client-secret <secret>', '在那里登记的密钥；进程列表里看得到，用下一项更好'],
  ['--oidc-client-secret-file <file>', '写着密钥的文件'],
  ['--oidc-label <words>', '登录按钮上的字'],
  ['--oidc-second-factor <values>', '哪些 acr、amr 值算已验过第二因素'],
];

const ONLY_HERE = '没有启用账号：不用登录，只有这台电脑能打开。要几个人一起用，加 --accounts 再启动。\n';

/** Serves until the process is asked to stop. @returns 0 stopped in good order, 2 could not start, or was cut off while stopping */
export async function serve(io: Io, flags: ServeFlags): Promise<ExitCode> {
  const { readConfig, serverLog, startServer } = await import('@bihuan/server');
  const { asCannotRun } = await import('../ledger-place.js');
  // Whoever watches is told in words; the log's lines would only bury the link.
  const log = serverLog((line) => io.err(line), io.isTerminal ? 'warn' : 'info');
  try {
    const server = await startServer(readConfig(flags, io.environment, io.folder), log);
    if (server.warning !== null) io.err(`注意：${server.warning}\n`);
    if (server.mode === 'local') io.err(ONLY_HERE);
    io.err('按 Ctrl C 停止。\n');
    await io.out(startedText(server, io));
    if (!io.stopped.aborted) await once(io.stopped, 'abort');
    if (!(await server.close())) return EXIT.failed;
  } catch (error) {
    throw asCannotRun(error);
  }
  return EXIT.clean;
}

/** `bihuan serve`. */
export function addServe(root: Command, io: Io, finish: Finish): void {
  const command = describe(root.command('serve'), {
    description: '启动服务，在浏览器里使用。数据文件夹没有就建立。',
    example: 'bihuan serve --port 4680 --data ./data',
  });
  for (const [flag, words] of FLAGS) command.option(flag, words);
  command
    .option('--accounts', '启用账号，登录后使用（也可用 BIHUAN_ACCOUNTS=on）')
    .addOption(dataOption())
    .addOption(databaseOption())
    .addOption(databaseFileOption())
    .action(async (flags: ServeFlags) => finish(await serve(io, flags)));
}
