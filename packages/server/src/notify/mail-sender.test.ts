import { afterAll, describe, expect, it } from 'vitest';
import { smtpServer } from '../testing/smtp-server.js';
import { DeliveryFailed } from './delivery-failed.js';
import { mailSender, type OutgoingMail } from './mail-sender.js';
import type { MailSettings } from './smtp-settings.js';

const mail: OutgoingMail = {
  id: 'delivery-1',
  to: { name: '林知行', address: 'lin@mail.example' },
  subject: '闭环 8月25日：1 项已逾期',
  text: '林知行，你好：\n',
  html: '<p>林知行，你好：</p>',
};

const senders: { close(): void }[] = [];
afterAll(() => {
  for (const sender of senders) sender.close();
});

function send(settings: MailSettings, changes: Partial<OutgoingMail> = {}) {
  const sender = mailSender(settings);
  senders.push(sender);
  return sender.send({ ...mail, ...changes });
}

async function failure(sending: Promise<void>): Promise<DeliveryFailed> {
  const error: unknown = await sending.then(
    () => new Error('it was sent'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeliveryFailed) return error;
  throw error;
}

describe('a mail', async () => {
  const server = await smtpServer();

  it('arrives encrypted, in both forms, under an identifier that stays the same', async () => {
    await send(server.settings);
    const [taken = ''] = server.taken;
    expect(taken).toContain('Message-ID: <delivery-1@mail.example>');
    expect(taken).toContain('Auto-Submitted: auto-generated');
    expect(taken).toMatch(/^To: .*<lin@mail\.example>/m);
    expect(taken).toContain('text/plain; charset=utf-8');
    expect(taken).toContain('text/html; charset=utf-8');
  });

  it('arrives over TLS from the first octet too', async () => {
    const secure = await smtpServer({ secure: true });
    await send(secure.settings);
    expect(secure.taken).toHaveLength(1);
  });

  it('cannot carry a header of its own in a name or a subject', async () => {
    const injected = 'x\r\nBcc: evil@mail.example';
    await send(server.settings, { subject: injected, to: { name: injected, address: 'lin@mail.example' } });
    const [head = ''] = (server.taken.at(-1) ?? '').split('\r\n\r\n');
    expect(head).not.toMatch(/^Bcc:/m);
  });

  it('is not sent to a server without encryption, unless that was allowed', async () => {
    const bare = await smtpServer({
      hideSTARTTLS: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
    });
    expect(await failure(send(bare.settings))).toMatchObject({ isFinal: false });
    expect(bare.taken).toEqual([]);
    await send({ ...bare.settings, allowPlain: true });
    expect(bare.taken).toHaveLength(1);
  });

  it('is not sent to a server whose certificate nobody vouches for', async () => {
    const { authority: _, ...settings } = server.settings;
    const before = server.taken.length;
    expect(await failure(send(settings))).toMatchObject({ isFinal: false });
    expect(server.taken).toHaveLength(before);
  });

  it('that is refused for good is told apart from one that is put off', async () => {
    server.refusals.push({ code: 550, words: 'no such mailbox' });
    const refused = await failure(send(server.settings));
    expect(refused).toMatchObject({ isFinal: true });
    expect(refused.message).toContain('不收这个收件人');
    server.refusals.push({ code: 451, words: 'greylisted, come back later' });
    expect(await failure(send(server.settings))).toMatchObject({ isFinal: false });
    const auth = { user: 'bihuan', pass: 'wrong' };
    const wrong = await failure(send({ ...server.settings, auth }));
    expect(wrong).toMatchObject({ isFinal: false });
    expect(wrong.message).toContain('用户名或密码');
  });

  it('waits when nobody listens', async () => {
    expect(await failure(send({ ...server.settings, port: 1 }))).toMatchObject({ isFinal: false });
  });
});
