import { isAbsolute, resolve } from 'node:path';
import type { RecordCryptoName } from '@bihuan/domain';
import { z } from 'zod';
import { type AllowedPlace, allowedPlaceOf } from '../net/allowed-places.js';
import { type MailSettings, mailSettingsOf } from '../notify/smtp-settings.js';
import type { OidcConfig } from '../oidc/oidc-config.js';
import { oidcConfigOf } from '../oidc/oidc-settings.js';
import { entriesOf, listenAddressOf, trustedProxiesOf } from './addresses.js';
import { CannotStart } from './cannot-start.js';
import { databaseUrlIn, databaseUrlOf } from './database-url.js';
import { publicUrlOf } from './public-url.js';
import { type SettingName, type SettingTexts, statedSettings } from './settings.js';

/** What the program needs to know before it starts. */
export interface Config {
  /** 0 asks the system for a free port. */
  port: number;
  /** Absolute path of the folder that holds the database, the files and the drafts. */
  dataFolder: string;
  /** Where PostgreSQL is; null: the embedded database inside the data folder. */
  databaseUrl: string | null;
  /** The IP address to listen on. */
  listen: string;
  /** The origin under which others open the pages, `https://ledger.example`; null: only this machine does. */
  publicUrl: string | null;
  /** Addresses and ranges of proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed. */
  trustedProxies: string[];
  /** Places beside the open internet to which notices may be sent. */
  outgoingAllow: AllowedPlace[];
  /** So long a stopping server still accepts, while `/readyz` says that it will not for long. */
  drainSeconds: number;
  /** Whether people sign in; without accounts whoever sits at this machine may do everything. */
  accounts: boolean;
  /** What the record is hashed and signed with, chosen when it begins; null: as it is, or the usual one. */
  recordCrypto: RecordCryptoName | null;
  /** The single sign-on of the site; null: there is none. */
  oidc: OidcConfig | null;
  /** How mails are sent; null: none are. */
  mail: MailSettings | null;
}

/** The same settings as flags of the command line; a flag wins over the environment. */
export type ConfigFlags = SettingTexts;

export const DEFAULT_PORT = 4680;
export const DEFAULT_DATA_FOLDER = './data';
const THIS_MACHINE = '127.0.0.1';

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535));

function portOf(text: string): number {
  const parsed = Port.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new CannotStart(
    'invalidPort',
    `端口（PORT 或 --port）应为 0 到 65535 之间的整数，现在是“${text}”。请改成例如 PORT=${DEFAULT_PORT}。`,
  );
}

function outgoingAllowOf(text: string): AllowedPlace[] {
  return entriesOf(text).map((entry) => {
    const place = allowedPlaceOf(entry);
    if (place) return place;
    throw new CannotStart(
      'invalidOutgoingAllow',
      `可以发送到的内网地址（BIHUAN_OUTGOING_ALLOW 或 --outgoing-allow）应为主机名、IP 地址或网段，用逗号分开，现在有“${entry}”。` +
        '不带 https://、端口和星号，例如 oa.example.cn,10.1.2.0/24。',
    );
  });
}

const LONGEST_DRAIN = 120;

function drainOf(text: string): number {
  const seconds = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (seconds <= LONGEST_DRAIN) return seconds;
  throw new CannotStart(
    'invalidDrain',
    `停止前的等待（BIHUAN_DRAIN 或 --drain）应为 0 到 ${LONGEST_DRAIN} 秒的整数，现在是“${text}”。没有会查 /readyz 的负载均衡，去掉这一项。`,
  );
}

function accountsOf(text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new CannotStart(
    'invalidSwitch',
    `是否启用账号（BIHUAN_ACCOUNTS）应为 on 或 off，现在是“${text}”。要让别的机器使用，写 on。`,
  );
}

function recordCryptoOf(text: string): RecordCryptoName {
  if (text === 'international' || text === 'sm') return text;
  throw new CannotStart(
    'invalidRecordCrypto',
    `记录的密码算法（BIHUAN_RECORD_CRYPTO 或 --record-crypto）应为 international 或 sm，现在是“${text}”。用国密 SM2、SM3 写 sm，不用就去掉。`,
  );
}

/**
 * Reads the settings of `SETTINGS` from the environment, or from the flags of the same meaning.
 * @param folder paths are relative to it
 * @throws CannotStart with the way to mend what is wrong
 */
export function readConfig(
  flags: ConfigFlags,
  environment: Record<string, string | undefined>,
  folder: string,
): Config {
  const stated = statedSettings(flags, environment);
  const read = <T>(name: SettingName, parse: (text: string) => T, otherwise: T): T => {
    const text = stated[name];
    return text === undefined ? otherwise : parse(text);
  };
  const inFolder = (path: string) => (isAbsolute(path) ? path : resolve(folder, path));
  const urlInFile = read('databaseUrlFile', (file) => databaseUrlIn(inFolder(file)), null);
  return {
    port: read('port', portOf, DEFAULT_PORT),
    dataFolder: inFolder(stated.data ?? DEFAULT_DATA_FOLDER),
    databaseUrl: read('databaseUrl', databaseUrlOf, urlInFile),
    listen: read('listen', listenAddressOf, THIS_MACHINE),
    publicUrl: read('publicUrl', publicUrlOf, null),
    trustedProxies: read('trustedProxy', trustedProxiesOf, []),
    outgoingAllow: read('outgoingAllow', outgoingAllowOf, []),
    drainSeconds: read('drain', drainOf, 0),
    accounts: read('accounts', accountsOf, false),
    recordCrypto: read('recordCrypto', recordCryptoOf, null),
    oidc: oidcConfigOf({
      ...{ issuer: stated.oidcIssuer, clientId: stated.oidcClientId, label: stated.oidcLabel },
      ...{ clientSecret: stated.oidcClientSecret, secondFactor: stated.oidcSecondFactor },
      clientSecretFile: read('oidcClientSecretFile', inFolder, undefined),
    }),
    mail: mailSettingsOf({
      ...{ url: stated.smtpUrl, from: stated.smtpFrom, plain: stated.smtpPlain },
      passwordFile: read('smtpPasswordFile', inFolder, undefined),
    }),
  };
}
