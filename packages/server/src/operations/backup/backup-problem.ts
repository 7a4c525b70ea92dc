/** Why a backup was not written or not restored; one row per code with its Chinese sentence. */
const sentences = {
  notABackup: () => '这不是闭环的备份文件。请核对文件名。',
  newerFormat: () => '这份备份是更新的版本写的。请用那个版本或更新的程序恢复。',
  passphraseNeeded: () => '这份备份是加密的。请用 --passphrase-file 给出口令。',
  wrongPassphrase: () => '口令不对，打不开这份备份。请核对口令，大小写和空格都要一样。',
  shortPassphrase: ({ least, found }: { least: number; found: number }) =>
    `加密的口令应不少于 ${least} 个字，现在是 ${found} 个。请换一个长一些的，例如几个不相干的词连在一起。`,
  cutOff: () => '备份文件不完整，后面缺了一段。请重新拷贝一次，或改用另一份备份。',
  altered: ({ part }: { part: string }) =>
    `备份文件与写下时不一样了（${part}）。请重新拷贝一次，或改用另一份备份。`,
  targetNotEmpty: ({ table }: { table: string }) =>
    `要恢复到的地方已经有数据（${table}）。请指定一个空的数据文件夹，或一个空的数据库。`,
  targetNewer: () =>
    '要恢复到的数据库已经建了较新的结构，这份备份比它早。请换一个刚建好的空库（例如 createdb bihuan），恢复时会升到本版本。',
  alreadyThere: ({ path }: { path: string }) =>
    `${path} 已经在那里，旧的备份不会被覆盖。请换一个文件名，或只写文件夹，由程序取名。`,
  ledgerMissing: ({ path }: { path: string }) =>
    `${path} 里没有台账。请用 --data 指明数据文件夹，或用 --database-url 指明数据库。`,
  fileMissing: ({ path }: { path: string }) => `没有找到 ${path}。请看看路径和文件名。`,
  folderMissing: ({ path }: { path: string }) => `写不了 ${path}：没有这个文件夹。请先建好文件夹。`,
  notAllowed: ({ path }: { path: string }) => `没有读写 ${path} 的权限。请换一个用户，或改权限。`,
  diskFull: ({ path }: { path: string }) => `写不了 ${path}：磁盘满了。请腾出空间再试。`,
  stopped: () => '已停止，没有做完。备份没有留下；恢复了一半的，请清空后重来。',
} as const;

export type BackupProblemCode = keyof typeof sentences;
type Parameters_<C extends BackupProblemCode> =
  Parameters<(typeof sentences)[C]> extends [infer P] ? [params: P] : [];

/** Thrown when a backup cannot be written, read or restored; the message says what to do. */
export class BackupProblem<C extends BackupProblemCode = BackupProblemCode> extends Error {
  override readonly name = 'BackupProblem';
  constructor(
    readonly problem: C,
    ...params: Parameters_<C>
  ) {
    super((sentences[problem] as (params?: unknown) => string)(params[0]));
  }
}

const ofSystem: Record<string, 'notAllowed' | 'diskFull' | 'alreadyThere'> = {
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
  EROFS: 'notAllowed',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EEXIST: 'alreadyThere',
};

/**
 * What the system said about a path, as a problem that a person can mend; anything else is given back as it is.
 * @param missing what it means that the path is not there
 */
export function systemProblem(
  error: unknown,
  path: string,
  missing: 'fileMissing' | 'folderMissing',
): unknown {
  if ((error as Error | null)?.name === 'AbortError') return new BackupProblem('stopped');
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (code === 'ENOENT') return new BackupProblem(missing, { path });
  const problem = ofSystem[code];
  return problem ? new BackupProblem(problem, { path }) : error;
}
