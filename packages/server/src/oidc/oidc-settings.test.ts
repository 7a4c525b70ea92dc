import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config/config.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-oidc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FULL = {
  BIHUAN_OIDC_ISSUER: 'https://id.example',
  BIHUAN_OIDC_CLIENT_ID: 'bihuan',
  BIHUAN_OIDC_CLIENT_SECRET: 'hidden-word',
};
const read = (changes: Record<string, string>) => readConfig({}, { ...FULL, ...changes }, folder).oidc;

describe('the settings of the single sign-on', () => {
  it('are none without an issuer', () => {
    expect(read({ BIHUAN_OIDC_ISSUER: '' })).toBeNull();
  });

  it('name the button, and take no word for a second factor unless they say which', () => {
    expect(read({})).toEqual({
      ...{ issuer: 'https://id.example', clientId: 'bihuan', clientSecret: 'hidden-word' },
      ...{ label: '统一身份认证', secondFactorBy: [] },
    });
    const named = read({ BIHUAN_OIDC_LABEL: '市统一身份', BIHUAN_OIDC_SECOND_FACTOR: 'otp, mfa' });
    expect(named).toMatchObject({ label: '市统一身份', secondFactorBy: ['otp', 'mfa'] });
  });

  it('take the secret from a file, relative to the folder', () => {
    writeFileSync(join(folder, 'oidc-secret'), 'from-the-file\n');
    const changes = { BIHUAN_OIDC_CLIENT_SECRET: '', BIHUAN_OIDC_CLIENT_SECRET_FILE: 'oidc-secret' };
    expect(read(changes)?.clientSecret).toBe('from-the-file');
  });

  it.each([
    [{ BIHUAN_OIDC_ISSUER: 'http://id.example' }, 'BIHUAN_OIDC_ISSUER'],
    [{ BIHUAN_OIDC_ISSUER: 'id.example' }, 'BIHUAN_OIDC_ISSUER'],
    [{ BIHUAN_OIDC_CLIENT_ID: '' }, 'BIHUAN_OIDC_CLIENT_ID'],
    [{ BIHUAN_OIDC_CLIENT_SECRET: '' }, 'BIHUAN_OIDC_CLIENT_SECRET'],
    [{ BIHUAN_OIDC_CLIENT_SECRET_FILE: 'absent' }, 'absent'],
  ])('say what to mend in %j, and not the secret', (changes: Record<string, string>, word) => {
    expect(() => read(changes)).toThrow(word);
    expect(() => read(changes)).not.toThrow('hidden-word');
  });
});
