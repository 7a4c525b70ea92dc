import { RecordCryptoDiffers, SchemaMismatch } from '@bihuan/store';
import { CannotStart, type StartObstacle } from './cannot-start.js';

interface Surroundings {
  port: number;
  dataFolder: string;
}

type Sentence = (surroundings: Surroundings) => string;

const folder: Record<'folderNotWritable' | 'folderIsFile' | 'folderFull', Sentence> = {
  folderNotWritable: ({ dataFolder }) =>
    `数据文件夹 ${dataFolder} 不能写入。请给当前用户写权限，或用 --data 指定另一个文件夹。`,
  folderIsFile: ({ dataFolder }) =>
    `数据文件夹 ${dataFolder} 的位置上是一个文件。请移开它，或用 --data 指定另一个文件夹。`,
  folderFull: ({ dataFolder }) => `数据文件夹 ${dataFolder} 所在的磁盘满了。请腾出空间，再启动。`,
};

const port: Record<'portInUse' | 'portForbidden', Sentence> = {
  portInUse: (at) =>
    `端口 ${at.port} 已被别的程序占用。请关掉那个程序，或换一个端口：--port ${at.port + 1}。`,
  portForbidden: (at) =>
    `当前用户不能使用端口 ${at.port}（1024 以下的端口要管理员权限）。请换一个端口：--port 4680。`,
};

const addressNotHere: Sentence = () =>
  '这台机器没有 BIHUAN_LISTEN（或 --listen）所写的地址。请写本机网卡的地址；所有网卡写 0.0.0.0，只在本机用写 127.0.0.1。';

const database: Record<Exclude<Extract<StartObstacle, `database${string}`>, 'databaseNewer'>, Sentence> = {
  databaseUnreachable: () =>
    '连不上 DATABASE_URL 所指的 PostgreSQL。请看看数据库是否在运行、主机和端口是否正确；要用自带的数据库，请去掉这一项。',
  databaseRefusesLogin: () => 'PostgreSQL 不接受 DATABASE_URL 里的用户名或密码。请核对后再启动。',
  databaseMissing: () =>
    'PostgreSQL 里没有 DATABASE_URL 所写的库。请先建库（例如 createdb bihuan），再启动。',
  databaseDamaged: ({ dataFolder }) =>
    `${dataFolder} 里的数据库文件不是本程序的，或已损坏。请用备份恢复，或用 --data 指定另一个文件夹。`,
  databaseBusy: ({ dataFolder }) =>
    `${dataFolder} 里的数据库一直被另一个程序占着。请等它做完，或关掉它，再启动。`,
};

/** Error codes of Node, PostgreSQL (SQLSTATE) and SQLite that a person can mend. */
const known: Record<string, [StartObstacle, Sentence]> = {
  EADDRINUSE: ['portInUse', port.portInUse],
  EADDRNOTAVAIL: ['addressNotHere', addressNotHere],
  EACCES: ['folderNotWritable', folder.folderNotWritable],
  EPERM: ['folderNotWritable', folder.folderNotWritable],
  EROFS: ['folderNotWritable', folder.folderNotWritable],
  SQLITE_READONLY: ['folderNotWritable', folder.folderNotWritable],
  SQLITE_CANTOPEN: ['folderNotWritable', folder.folderNotWritable],
  EEXIST: ['folderIsFile', folder.folderIsFile],
  ENOTDIR: ['folderIsFile', folder.folderIsFile],
  ENOSPC: ['folderFull', folder.folderFull],
  SQLITE_FULL: ['folderFull', folder.folderFull],
  ECONNREFUSED: ['databaseUnreachable', database.databaseUnreachable],
  ENOTFOUND: ['databaseUnreachable', database.databaseUnreachable],
  EAI_AGAIN: ['databaseUnreachable', database.databaseUnreachable],
  ETIMEDOUT: ['databaseUnreachable', database.databaseUnreachable],
  EHOSTUNREACH: ['databaseUnreachable', database.databaseUnreachable],
  ECONNRESET: ['databaseUnreachable', database.databaseUnreachable],
  '28P01': ['databaseRefusesLogin', database.databaseRefusesLogin],
  '28000': ['databaseRefusesLogin', database.databaseRefusesLogin],
  '3D000': ['databaseMissing', database.databaseMissing],
  SQLITE_NOTADB: ['databaseDamaged', database.databaseDamaged],
  SQLITE_CORRUPT: ['databaseDamaged', database.databaseDamaged],
  SQLITE_BUSY: ['databaseBusy', database.databaseBusy],
};

/** The first error code along `cause`, where a library wrapped the error that tells. */
function codeOf(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as NodeJS.ErrnoException).code;
    if (typeof code === 'string' && code in known) return code;
  }
  return null;
}

/**
 * Says in Chinese why the start failed and how to mend it; an error that nobody can mend from outside is
 * given back as it is.
 */
export function startObstacle(error: unknown, surroundings: Surroundings): unknown {
  if (error instanceof CannotStart) return error;
  // These messages say already, in Chinese, what to do.
  if (error instanceof SchemaMismatch)
    return new CannotStart('databaseNewer', error.message, { cause: error });
  if (error instanceof RecordCryptoDiffers)
    return new CannotStart('recordCryptoDiffers', error.message, { cause: error });
  const code = codeOf(error);
  if (code === null) return error;
  const listening = error instanceof Error && (error as NodeJS.ErrnoException).syscall === 'listen';
  const [obstacle, sentence] =
    listening && code === 'EACCES' ? (['portForbidden', port.portForbidden] as const) : (known[code] ?? []);
  return obstacle && sentence ? new CannotStart(obstacle, sentence(surroundings), { cause: error }) : error;
}
