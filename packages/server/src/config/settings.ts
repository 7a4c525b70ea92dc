/** The settings of the program: the variable of the environment and the flag of `bihuan serve` that mean the same. */

/** Closed: `docs/运维.md` and the files in `deploy/` may name no other. */
export const SETTINGS = {
  port: { variable: 'PORT', flag: '--port' },
  data: { variable: 'BIHUAN_DATA', flag: '--data' },
  databaseUrl: { variable: 'DATABASE_URL', flag: '--database-url' },
  databaseUrlFile: { variable: 'DATABASE_URL_FILE', flag: '--database-url-file' },
  listen: { variable: 'BIHUAN_LISTEN', flag: '--listen' },
  publicUrl: { variable: 'BIHUAN_PUBLIC_URL', flag: '--public-url' },
  trustedProxy: { variable: 'BIHUAN_TRUSTED_PROXY', flag: '--trusted-proxy' },
  drain: { variable: 'BIHUAN_DRAIN', flag: '--drain' },
  outgoingAllow: { variable: 'BIHUAN_OUTGOING_ALLOW', flag: '--outgoing-allow' },
  recordCrypto: { variable: 'BIHUAN_RECORD_CRYPTO', flag: '--record-crypto' },
  accounts: { variable: 'BIHUAN_ACCOUNTS', flag: '--accounts' },
  smtpUrl: { variable: 'BIHUAN_SMTP_URL', flag: '--smtp-url' },
  smtpPasswordFile: { variable: 'BIHUAN_SMTP_PASSWORD_FILE', flag: '--smtp-password-file' },
  smtpFrom: { variable: 'BIHUAN_SMTP_FROM', flag: '--smtp-from' },
  oidcIssuer: { variable: 'BIHUAN_OIDC_ISSUER', flag: '--oidc-issuer' },
  oidcClientId: { variable: 'BIHUAN_OIDC_CLIENT_ID', flag: '--oidc-client-id' },
  oidcClientSecret: { variable: 'BIHUAN_OIDC_CLIENT_SECRET', flag: '--oidc-client-secret' },
  oidcClientSecretFile: { variable: 'BIHUAN_OIDC_CLIENT_SECRET_FILE', flag: '--oidc-client-secret-file' },
  oidcLabel: { variable: 'BIHUAN_OIDC_LABEL', flag: '--oidc-label' },
  oidcSecondFactor: { variable: 'BIHUAN_OIDC_SECOND_FACTOR', flag: '--oidc-second-factor' },
  smtpPlain: { variable: 'BIHUAN_SMTP_PLAIN', flag: '--smtp-plain' },
} as const satisfies Record<string, { variable: string; flag: string }>;

export type SettingName = keyof typeof SETTINGS;

/** A value as somebody typed it; a flag without a value is `true`. */
export type SettingTexts = { [name in SettingName]?: string | boolean | undefined };

/** The texts that are set: a flag wins over the environment; an empty one counts as not set (`DATABASE_URL= bihuan serve`). */
export function statedSettings(
  flags: SettingTexts,
  environment: Record<string, string | undefined>,
): Partial<Record<SettingName, string>> {
  const stated: Partial<Record<SettingName, string>> = {};
  for (const [name, { variable }] of Object.entries(SETTINGS) as [SettingName, { variable: string }][]) {
    const text = [flags[name], environment[variable]].map(textOf).find((candidate) => candidate !== '');
    if (text !== undefined) stated[name] = text;
  }
  return stated;
}

function textOf(value: string | boolean | undefined): string {
  if (value === true) return 'on';
  return typeof value === 'string' ? value.trim() : '';
}
