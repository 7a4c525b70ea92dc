import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CannotStart } from '../config/cannot-start.js';
import { mailSettingsOf } from './smtp-settings.js';

const from = '闭环 <bihuan@mail.example>';

function sentenceOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof CannotStart) return error.message;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('the settings of mail', () => {
  it('are none without a server', () => {
    expect(mailSettingsOf({})).toBeNull();
    expect(mailSettingsOf({ url: ' ', from })).toBeNull();
  });

  it('are read from one address, with the usual ports, and ask for encryption', () => {
    expect(mailSettingsOf({ url: 'smtps://li%40x:p%2Fw@mail.example', from })).toEqual({
      ...{ host: 'mail.example', port: 465, secure: true, allowPlain: false },
      ...{ auth: { user: 'li@x', pass: 'p/w' }, from },
    });
    expect(mailSettingsOf({ url: 'smtp://10.1.2.3', from: 'a@b.example', plain: 'on' })).toEqual({
      ...{ host: '10.1.2.3', port: 587, secure: false, allowPlain: true },
      ...{ auth: null, from: 'a@b.example' },
    });
  });

  it('take the password from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bihuan-smtp-settings-'));
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, 'lantern-37-quay\n');
    const settings = mailSettingsOf({ url: 'smtp://li@mail.example', from, passwordFile });
    expect(settings?.auth).toEqual({ user: 'li', pass: 'lantern-37-quay' });
    rmSync(folder, { recursive: true });
    const sentence = sentenceOf(() => mailSettingsOf({ url: 'smtp://li@mail.example', from, passwordFile }));
    expect(sentence).toContain('BIHUAN_SMTP_PASSWORD_FILE');
  });

  it.each(['mail.example', 'https://mail.example', 'smtp://', 'smtp://li:50%@mail.example'])(
    'say how to mend %s',
    (url) => {
      expect(sentenceOf(() => mailSettingsOf({ url, from }))).toContain('BIHUAN_SMTP_URL');
    },
  );

  it('say that a sender is missing, and never repeat a password', () => {
    const url = 'smtps://li:very-secret@mail.example';
    expect(sentenceOf(() => mailSettingsOf({ url }))).toContain('BIHUAN_SMTP_FROM');
    expect(sentenceOf(() => mailSettingsOf({ url, from: 'x\r\nBcc: a@b' }))).not.toContain('very-secret');
  });
});
