import { readFileSync } from 'node:fs';
import { CannotStart } from '../config/cannot-start.js';
import type { OidcConfig } from './oidc-config.js';

/** The texts of the settings, as they stand in the environment; an absent one is not set. */
export interface OidcTexts {
  issuer?: string | undefined;
  clientId?: string | undefined;
  clientSecret?: string | undefined;
  /** A file that holds the secret, so that it stands in no environment. */
  clientSecretFile?: string | undefined;
  label?: string | undefined;
  /** Values of `acr` or `amr`, with commas. */
  secondFactor?: string | undefined;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The single sign-on that the texts say; null without an issuer: then there is none.
 * @throws CannotStart with the way to mend what is wrong; the secret is not repeated
 */
export function oidcConfigOf(texts: OidcTexts): OidcConfig | null {
  const { issuer, clientId, clientSecret, clientSecretFile, label, secondFactor = '' } = texts;
  if (issuer === undefined) return null;
  if (!isIssuer(issuer)) return invalid(ISSUER);
  if (clientId === undefined) return invalid(CLIENT_ID);
  const secret = clientSecretFile === undefined ? clientSecret : secretIn(clientSecretFile);
  if (!secret) return invalid(CLIENT_SECRET);
  return {
    ...{ issuer, clientId, clientSecret: secret, label: label ?? '统一身份认证' },
    secondFactorBy: secondFactor.split(/[,，\s]+/).filter((word) => word !== ''),
  };
}

const ISSUER =
  '统一身份的地址（BIHUAN_OIDC_ISSUER）应写成 https://主机名，和对方给的一字不差。http:// 只能用于本机。' +
  '不用统一身份登录，请去掉这一项。';
const CLIENT_ID = '用统一身份登录还要写客户端编号（BIHUAN_OIDC_CLIENT_ID），由统一身份的管理方给。请补上。';
const CLIENT_SECRET =
  '用统一身份登录还要写客户端密钥：BIHUAN_OIDC_CLIENT_SECRET_FILE 指一个只有密钥的文件，或直接写 BIHUAN_OIDC_CLIENT_SECRET。请补上。';

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  return isSafe && username === '' && search === '' && hash === '';
}

function secretIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    const message = `读不到放客户端密钥的文件 ${file}（BIHUAN_OIDC_CLIENT_SECRET_FILE）。请核对路径和读取权限。`;
    throw new CannotStart('invalidOidc', message, { cause });
  }
}

function invalid(message: string): never {
  throw new CannotStart('invalidOidc', message);
}
