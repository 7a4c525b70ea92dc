import { isCivilDate } from '@bihuan/domain';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Io } from '../io.js';
import { databaseFileOption, databaseOption, dataOption, describe, type Finish } from '../program.js';
import type { VerifyFlags } from '../verify/verify-command.js';
import type { CheckFlags } from './log/check.js';
import type { EraseFlags } from './log/erase.js';
import type { ExportLogFlags } from './log/export.js';
import type { PurgeFlags } from './log/purge.js';
import type { OutputFlags } from './log/seal.js';

const TO_FILE = '写到这个文件（默认写到标准输出）';

/** A command that works on the records themselves. */
const onRecords = (command: Command) =>
  command.addOption(dataOption()).addOption(databaseOption()).addOption(databaseFileOption());

function addSealing(group: Command, io: Io, finish: Finish): void {
  const seal = describe(group.command('seal'), {
    description:
      '现在就封存：给还没有封存的记录编号、签名，写出检查点。请把检查点另存到别处。退出码：0 已封存，1 记录接不上以前签过的，不签，2 没有做成。',
    example: 'bihuan log seal -o 检查点.txt',
  }).option('-o, --output <file>', TO_FILE);
  onRecords(seal).action(async (flags: OutputFlags) => {
    const { sealCommand } = await import('./log/seal.js');
    finish(await sealCommand(io, flags));
  });
  const exporting = describe(group.command('export'), {
    description:
      '先封存，再写出全部记录（每行一条，最后一行是签过名的检查点）。默认只写行为，不写内容。退出码：0 已写出，1 记录接不上以前签过的，不写，2 没有做成。',
    example: 'bihuan log export -o 记录.jsonl',
  })
    .requiredOption('-o, --output <file>', '写到这个文件')
    .option('--with-payloads', '连同内容写出');
  onRecords(exporting).action(async (flags: ExportLogFlags) => {
    const { exportCommand } = await import('./log/export.js');
    finish(await exportCommand(io, flags));
  });
}

function addVerifying(group: Command, io: Io, finish: Finish): void {
  describe(group.command('verify').argument('<file>', '导出的记录'), {
    description: '核验导出的记录，不连数据库，不上网。退出码：0 完整，1 被改动过（说明位置），2 读不了。',
    example: 'bihuan log verify 记录.jsonl --key log.pub --witness 检查点.txt',
  })
    .requiredOption('--key <file>', '公钥：数据文件夹里的 log.pub')
    .option('--witness <file>', '早先另存的检查点：末尾被截掉，要靠它看出来')
    .action(async (file: string, flags: VerifyFlags) => {
      const { verifyCommand } = await import('../verify/verify-command.js');
      finish(await verifyCommand(io, file, flags));
    });
  const check = describe(group.command('check'), {
    description: '核验数据库里的记录。退出码：0 完整，1 被改动过（说明位置），2 读不了。',
    example: 'bihuan log check --witness 检查点.txt',
  }).option('--witness <file>', '早先另存的检查点：末尾被截掉，要靠它看出来');
  onRecords(check).action(async (flags: CheckFlags) => {
    const { checkCommand } = await import('./log/check.js');
    finish(await checkCommand(io, flags));
  });
}

function addProving(group: Command, io: Io, finish: Finish): void {
  const prove = describe(group.command('prove').argument('<id>', '记录的编号'), {
    description: '先封存，再写出一条记录确在其中的证明。',
    example: 'bihuan log prove 0197… -o 证明.json',
  }).option('-o, --output <file>', TO_FILE);
  onRecords(prove).action(async (id: string, flags: OutputFlags) => {
    const { proveCommand } = await import('./log/prove.js');
    finish(await proveCommand(io, id, flags));
  });
  const words = '写出现在的记录是从早先的检查点接着写下来的证明。';
  const continues = describe(group.command('continues').argument('<checkpoint>', '早先另存的检查点'), {
    description: `先封存，再${words}`,
    example: 'bihuan log continues 检查点.txt -o 证明.json',
  })
    .option('--newer <file>', '较新的检查点（默认现在封存一次）')
    .option('-o, --output <file>', TO_FILE);
  onRecords(continues).action(async (older: string, flags: OutputFlags & { newer?: string }) => {
    const { continuesCommand } = await import('./log/prove.js');
    finish(await continuesCommand(io, older, flags));
  });
  describe(group.command('verify-proof').argument('<file>', '证明'), {
    description: '核验一份证明，不连数据库，不上网。退出码：0 成立，1 不成立，2 读不了。',
    example: 'bihuan log verify-proof 证明.json --key log.pub',
  })
    .requiredOption('--key <file>', '公钥：数据文件夹里的 log.pub')
    .action(async (file: string, { key }: VerifyFlags) => {
      const { verifyProofCommand } = await import('../verify/verify-proof-command.js');
      finish(await verifyProofCommand(io, file, key));
    });
}

function addErasing(group: Command, io: Io, finish: Finish): void {
  const erase = describe(group.command('erase').argument('<id>', '记录的编号'), {
    description: '按规定删除一条记录的内容。记录本身、删除的人和理由都留着，核验不受影响。不能恢复。',
    example: 'bihuan log erase 0197… --reason "依据……，经……批准"',
  }).requiredOption('--reason <text>', '理由：依据和批准（会留在记录里，不要重复被删的内容）');
  onRecords(erase).action(async (id: string, flags: EraseFlags) => {
    const { eraseCommand } = await import('./log/erase.js');
    finish(await eraseCommand(io, id, flags));
  });
}

function addPurging(group: Command, io: Io, finish: Finish): void {
  const purge = describe(group.command('purge-access'), {
    description: '清理这一天以前的访问日志。至少保留六个月（《网络安全法》），清理本身会记下来。',
    example: 'bihuan log purge-access --before 2026-01-01',
  }).requiredOption('--before <date>', '日期：2026-01-01（按 UTC）', dateOf);
  onRecords(purge).action(async (flags: PurgeFlags) => {
    const { purgeCommand } = await import('./log/purge.js');
    finish(await purgeCommand(io, flags));
  });
}

function dateOf(text: string): string {
  if (isCivilDate(text)) return text;
  throw new InvalidArgumentError('日期要写成 2026-01-01 这样。');
}

/** `bihuan log …`: the record of all deeds, sealed, exported, verified. */
export function addLog(root: Command, io: Io, finish: Finish): void {
  const group = describe(root.command('log'), {
    description: '记录：封存、导出、核验、证明。',
    example: 'bihuan log export -o 记录.jsonl',
  });
  for (const add of [addSealing, addVerifying, addProving, addErasing, addPurging]) add(group, io, finish);
}
