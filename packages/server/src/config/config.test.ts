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
      ...{ listen: '127.0.0.1', publicUrl: null, trustedProxies: [], accounts: false },
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
});
