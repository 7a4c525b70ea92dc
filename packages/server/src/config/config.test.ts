import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CannotStart } from './cannot-start.js';
import { type ConfigFlags, readConfig } from './config.js';

const FOLDER = join('/', 'srv', 'bihuan');
const read = (flags: ConfigFlags = {}, environment: Record<string, string> = {}) =>
  readConfig(flags, environment, FOLDER);

function sentenceOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof CannotStart) return error.message;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('configuration', () => {
  it('needs no setting at all', () => {
    expect(read()).toEqual({
      ...{ port: 4680, dataFolder: join(FOLDER, 'data'), databaseUrl: null },
      ...{
        listen: '127.0.0.1',
        publicUrl: null,
        trustedProxies: [],
        outgoingAllow: [],
        drainSeconds: 0,
        accounts: false,
        recordCrypto: null,
        oidc: null,
        mail: null,
      },
    });
  });

  it('takes the environment', () => {
    const environment = {
      PORT: '5000',
      BIHUAN_DATA: 'ledger',
      DATABASE_URL: 'postgres://u:p@db:5432/bihuan',
    };
    expect(read({}, environment)).toMatchObject({
      port: 5000,
      dataFolder: join(FOLDER, 'ledger'),
      databaseUrl: 'postgres://u:p@db:5432/bihuan',
    });
  });

  it('lets a flag win over the environment', () => {
    const flags = { port: '6000', data: '/var/bihuan', databaseUrl: 'postgresql://db/other' };
    const environment = { PORT: '5000', BIHUAN_DATA: 'ledger', DATABASE_URL: 'postgres://db/bihuan' };
    expect(read(flags, environment)).toMatchObject({
      port: 6000,
      dataFolder: '/var/bihuan',
      databaseUrl: 'postgresql://db/other',
    });
  });

  it('takes an empty setting for none', () => {
    expect(read({ port: '' }, { DATABASE_URL: ' ', PORT: '' })).toEqual(read());
  });

  it.each(['abc', '70000', '-1', '80.5', '0x50'])('says what a port must be instead of %s', (port) => {
    const sentence = sentenceOf(() => read({ port }));
    expect(sentence).toContain(port);
    expect(sentence).toContain('0 到 65535');
  });

  it('says what a database address must look like, without repeating its password', () => {
    const sentence = sentenceOf(() => read({ databaseUrl: 'mysql://root:secret@db/x' }));
    expect(sentence).toContain('postgres://');
    expect(sentence).not.toContain('secret');
  });

  it('takes the settings of a server for many', () => {
    const environment = {
      BIHUAN_LISTEN: '0.0.0.0',
      BIHUAN_PUBLIC_URL: 'https://Ledger.Example:8443/',
      BIHUAN_TRUSTED_PROXY: '127.0.0.1, 10.1.0.0/28，::1',
      BIHUAN_ACCOUNTS: 'on',
      BIHUAN_DRAIN: '10',
    };
    expect(read({}, environment)).toMatchObject({
      listen: '0.0.0.0',
      publicUrl: 'https://ledger.example:8443',
      trustedProxies: ['127.0.0.1', '10.1.0.0/28', '::1'],
      drainSeconds: 10,
      accounts: true,
    });
    expect(read({ accounts: true, listen: '::' }, { BIHUAN_ACCOUNTS: 'off' })).toMatchObject({
      listen: '::',
      accounts: true,
    });
  });

  it('takes the database address from a file, so that its password stands nowhere else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bihuan-config-'));
    writeFileSync(join(folder, 'url'), 'postgres://u:p@db/bihuan\n');
    writeFileSync(join(folder, 'other'), 'secret');
    const from = (file: string) => readConfig({}, { DATABASE_URL_FILE: file }, folder).databaseUrl;
    expect(from('url')).toBe('postgres://u:p@db/bihuan');
    expect(sentenceOf(() => from('absent'))).toContain(join(folder, 'absent'));
    expect(sentenceOf(() => from('other'))).not.toContain('secret');
    rmSync(folder, { recursive: true });
  });

  it.each(['localhost', '0.0.0.0:4680', '256.1.1.1', 'eth0'])(
    'listens on an address, not on %s',
    (listen) => {
      expect(sentenceOf(() => read({ listen }))).toContain(listen);
    },
  );

  it.each([
    'ledger.example',
    'ftp://ledger.example',
    'https://ledger.example/app',
    'https://user@ledger.example',
    'https://ledger.example/?x=1',
    'javascript:alert(1)',
  ])('takes no %s for a public address', (publicUrl) => {
    expect(sentenceOf(() => read({ publicUrl }))).toContain('https://');
  });

  it.each(['0.0.0.0/0', '::/0', '10.0.0.0/7', 'true', 'proxy.example', '10.0.0.1/33'])(
    'trusts no proxy “%s”',
    (trustedProxy) => {
      expect(sentenceOf(() => read({ trustedProxy }))).toContain(trustedProxy);
    },
  );

  it.each(['-1', '121', '5s', '1.5'])('waits no %s seconds before it stops', (drain) => {
    expect(sentenceOf(() => read({ drain }))).toContain(drain);
  });

  it('knows the places that notices may be sent to', () => {
    const { outgoingAllow } = read({}, { BIHUAN_OUTGOING_ALLOW: 'OA.example.cn, 10.1.2.0/24' });
    expect(outgoingAllow).toMatchObject([{ host: 'oa.example.cn' }, { range: [expect.anything(), 24] }]);
    expect(sentenceOf(() => read({ outgoingAllow: 'https://oa.example.cn' }))).toContain(
      'https://oa.example.cn',
    );
  });

  it('knows the suites that a record can be made with', () => {
    expect(read({}, { BIHUAN_RECORD_CRYPTO: 'sm' }).recordCrypto).toBe('sm');
    expect(sentenceOf(() => read({ recordCrypto: 'sm4' }))).toContain('sm4');
  });

  it('knows accounts as on or off', () => {
    expect(sentenceOf(() => read({}, { BIHUAN_ACCOUNTS: 'yes' }))).toContain('yes');
  });
});
