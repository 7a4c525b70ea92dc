import { Command, type CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from './exit-codes.js';
import type { Io } from './io.js';
import { displayWidth } from './terminal/display-width.js';

/** Flags that say where the records are; shared by all commands that touch them. */
export interface PlaceFlags {
  data?: string;
  databaseUrl?: string;
  databaseUrlFile?: string;
}

interface Words {
  description: string;
  /** One line that can be typed as it stands. */
  example: string;
}

/** A command with its Chinese help and one example. */
export function describe(command: Command, { description, example }: Words): Command {
  return command
    .description(description)
    .helpOption('-h, --help', '显示这份说明')
    .addHelpText('after', `\n例：\n  ${example}\n`);
}

/** Where the records lie; a new one for each command, as commander keeps what was given in it. */
export const dataOption = () =>
  new Option('--data <folder>', '数据文件夹（也可用环境变量 BIHUAN_DATA，默认 ./data）');
/** The address of a PostgreSQL database instead; a new one for each command. */
export const databaseOption = () =>
  new Option('--database-url <url>', 'PostgreSQL 的地址（也可用环境变量 DATABASE_URL，默认用自带的数据库）');
/** A file that holds that address, so that its password stands in no list of processes; a new one for each command. */
export const databaseFileOption = () =>
  new Option(
    '--database-url-file <file>',
    '写着 PostgreSQL 地址的文件（也可用 DATABASE_URL_FILE），免得密码出现在进程列表里',
  );

/** Parses `--format` against its closed list; the complaint names what is allowed. */
export function oneOf<T extends string>(allowed: readonly T[]) {
  return (value: string): T => {
    const match = allowed.find((candidate) => candidate === value);
    if (match === undefined) throw new InvalidArgumentError(`只能是 ${allowed.join('、')}。`);
    return match;
  };
}

const complaints: Record<string, (message: string) => string> = {
  'commander.unknownOption': (message) => `没有这个选项：${quoted(message)}。用 --help 看看有哪些。`,
  'commander.unknownCommand': (message) => `没有这个命令：${quoted(message)}。用 bihuan --help 看看有哪些。`,
  'commander.missingArgument': (message) => `缺少必填的内容：${quoted(message)}。用 --help 看看写法。`,
  'commander.optionMissingArgument': (message) => `这个选项后面要写上值：${quoted(message)}。`,
  'commander.missingMandatoryOptionValue': (message) => `缺少必填的选项：${quoted(message)}。`,
  'commander.excessArguments': () => '后面多写了内容。用 --help 看看写法。',
  'commander.invalidArgument': (message) => `选项的值不对：${message.replace(/^.*?is invalid\. /s, '')}`,
};

function quoted(message: string): string {
  return /'([^']+)'/.exec(message)?.[1] ?? message;
}

/** How a command ends: with the exit code of what it did. */
export type Finish = (code: ExitCode) => void;

/** What commander complains about, in Chinese. */
export function complaintOf(error: CommanderError): string {
  return complaints[error.code]?.(error.message) ?? error.message;
}

/** Asked for help: the answer is on standard output and nothing went wrong. */
export function isHelp({ code }: CommanderError): boolean {
  return code === 'commander.helpDisplayed' || code === 'commander.version' || code === 'commander.help';
}

/** The root of all commands, silent by itself: `run` decides what goes where. */
export function rootCommand(io: Io, version: string, onOut: (text: string) => void): Command {
  const root = new Command('bihuan');
  describe(root, {
    description: '闭环：巡视整改台账。读通报，查通报，建台账，写通报。',
    example: 'bihuan read 通报.docx',
  });
  return root
    .version(version, '-V, --version', '显示版本')
    .helpCommand('help [command]', '显示某个命令的说明')
    .configureHelp({
      displayWidth,
      styleTitle: (title) =>
        ({
          'Usage:': '用法：',
          'Options:': '选项：',
          'Commands:': '命令：',
          'Arguments:': '参数：',
          'Global Options:': '通用选项：',
        })[title] ?? title,
    })
    .exitOverride()
    .configureOutput({ writeOut: onOut, writeErr: () => undefined, getOutHelpWidth: () => io.columns });
}
