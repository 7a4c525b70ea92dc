import { readFileSync } from 'node:fs';
import { CannotStart } from '../config/cannot-start.js';

/** How mails are sent. */
export interface MailSettings {
  host: string;
  port: number;
  /** TLS from the first octet (`smtps:`, usually port 465). */
  secure: boolean;
  /** Not even STARTTLS is asked for: only for a server on the same machine or network that has none. */
  allowPlain: boolean;
  auth: { user: string; pass: string } | null;
  /** `闭环 <bihuan@example.cn>` or an address alone. */
  from: string;
  /** A certificate authority beside those that Node knows, in PEM. */
  authority?: string;
}

/** The texts of the settings, as they stand in the environment; an absent one is not set. */
export interface MailTexts {
  /** `smtps://user:password@host:465`, or `smtp://…` with STARTTLS. */
  url?: string | undefined;
  /** A file that holds the password, so that it stands in no environment. */
  passwordFile?: string | undefined;
  from?: string | undefined;
  /** `on`: mails may go without TLS. */
  plain?: string | undefined;
}

const PORTS: Record<string, number> = { 'smtp:': 587, 'smtps:': 465 };
const SENDER = /^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

/**
 * The settings that the texts say; null without an address: then no mail is sent.
 * @throws CannotStart with the way to mend what is wrong; passwords are not repeated
 */
export function mailSettingsOf({ url: text, passwordFile, from, plain }: MailTexts): MailSettings | null {
  if (!text?.trim()) return null;
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const usual = url ? PORTS[url.protocol] : undefined;
  if (!url || usual === undefined || url.hostname === '') return invalid(ADDRESS);
  if (!from || !SENDER.test(from.trim())) return invalid(SENDER_WORDS);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? usual : Number(url.port),
    secure: url.protocol === 'smtps:',
    allowPlain: plain?.trim() === 'on',
    auth: authOf(url, passwordFile?.trim()),
    from: from.trim(),
  };
}

const ADDRESS =
  '邮件服务器（BIHUAN_SMTP_URL）应写成 smtps://用户名:密码@主机:465，或 smtp://主机:587（用 STARTTLS 加密）。' +
  '不发邮件，请去掉这一项。';
const ESCAPES =
  '邮件服务器（BIHUAN_SMTP_URL）的用户名或密码里有读不懂的 %。请把 % 写成 %25，' +
  '或者把密码放进文件（BIHUAN_SMTP_PASSWORD_FILE）。';
const SENDER_WORDS =
  '发件人（BIHUAN_SMTP_FROM）应是一个邮箱地址，例如 zhenggai@example.cn 或 闭环 <zhenggai@example.cn>。请补上或改正。';

function authOf(url: URL, passwordFile: string | undefined): MailSettings['auth'] {
  if (url.username === '') return null;
  const user = decoded(url.username);
  return { user, pass: passwordFile ? passwordIn(passwordFile) : decoded(url.password) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // The cause would repeat the password.
    return invalid(ESCAPES);
  }
}

function passwordIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    const message = `读不到放邮件密码的文件 ${file}（BIHUAN_SMTP_PASSWORD_FILE）。请核对路径和读取权限。`;
    throw new CannotStart('invalidMail', message, { cause });
  }
}

function invalid(message: string): never {
  throw new CannotStart('invalidMail', message);
}
