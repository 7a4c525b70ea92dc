import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { CannotStart } from './cannot-start.js';

/** What the program needs to know before it starts. */
export interface Config {
  /** 0 asks the system for a free port. */
  port: number;
  /** Absolute path of the folder that holds the database, the files and the drafts. */
  dataFolder: string;
  /** Where PostgreSQL is; null: the embedded database inside the data folder. */
  databaseUrl: string | null;
}

/** The same settings as flags of the command line; a flag wins over the environment. */
export interface ConfigFlags {
  port?: string | undefined;
  data?: string | undefined;
  databaseUrl?: string | undefined;
}

export const DEFAULT_PORT = 4680;
export const DEFAULT_DATA_FOLDER = './data';

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535));
const DatabaseUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/);

function portOf(text: string): number {
  const parsed = Port.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new CannotStart(
    'invalidPort',
    `端口（PORT 或 --port）应为 0 到 65535 之间的整数，现在是“${text}”。请改成例如 PORT=${DEFAULT_PORT}。`,
  );
}

function databaseUrlOf(text: string): string {
  const parsed = DatabaseUrl.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new CannotStart(
    'invalidDatabaseUrl',
    '数据库地址（DATABASE_URL 或 --database-url）应以 postgres:// 开头，例如 postgres://用户:密码@主机:5432/库名。' +
      '要用自带的数据库，请去掉这一项。',
  );
}

/** An empty setting counts as not set, as in `DATABASE_URL= bihuan serve`. */
function stated(...candidates: (string | undefined)[]): string | undefined {
  return candidates.find((candidate) => candidate !== undefined && candidate.trim() !== '')?.trim();
}

/**
 * Reads `PORT`, `BIHUAN_DATA` and `DATABASE_URL`, or the flags of the same meaning.
 * @param folder paths are relative to it
 * @throws CannotStart with the way to mend what is wrong
 */
export function readConfig(
  flags: ConfigFlags,
  environment: Record<string, string | undefined>,
  folder: string,
): Config {
  const port = stated(flags.port, environment.PORT);
  const data = stated(flags.data, environment.BIHUAN_DATA) ?? DEFAULT_DATA_FOLDER;
  const databaseUrl = stated(flags.databaseUrl, environment.DATABASE_URL);
  return {
    port: port === undefined ? DEFAULT_PORT : portOf(port),
    dataFolder: isAbsolute(data) ? data : resolve(folder, data),
    databaseUrl: databaseUrl === undefined ? null : databaseUrlOf(databaseUrl),
  };
}
