import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CannotStart } from './cannot-start.js';

const DatabaseUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/);

/** @throws CannotStart without repeating the text, which may hold a password */
export function databaseUrlOf(text: string): string {
  const parsed = DatabaseUrl.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new CannotStart(
    'invalidDatabaseUrl',
    '数据库地址（DATABASE_URL 或 --database-url）应以 postgres:// 开头，例如 postgres://用户:密码@主机:5432/库名。' +
      '要用自带的数据库，请去掉这一项。',
  );
}

/**
 * The same from a file that holds nothing else, so that the password stands neither in the environment nor in the
 * list of processes.
 * @throws CannotStart when the file cannot be read, or holds something else
 */
export function databaseUrlIn(file: string): string {
  return databaseUrlOf(textOf(file).trim());
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CannotStart(
      'invalidDatabaseUrl',
      `读不了写着数据库地址的文件 ${file}（DATABASE_URL_FILE 或 --database-url-file）。请看看它在不在、当前用户能不能读。`,
      { cause },
    );
  }
}
