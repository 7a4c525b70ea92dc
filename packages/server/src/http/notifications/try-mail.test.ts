import { obey } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import type { MailSettings } from '../../notify/smtp-settings.js';
import { testBrowser } from '../../testing/browser.js';
import { addPerson } from '../../testing/people.js';
import { failureOf, signInAs } from '../../testing/signed-in.js';
import { smtpServer } from '../../testing/smtp-server.js';
import { testServer } from '../../testing/test-server.js';

describe('a mail that somebody sends himself for a try', async () => {
  const smtp = await smtpServer();
  const serverWith = async (mail: MailSettings | null) => {
    const { app, store } = await testServer({ config: { mail } });
    const signedIn = async (email: string | null) => {
      const person = await addPerson(store);
      const changes = { email };
      const command = { type: 'CorrectPerson' as const, personId: person.personId, changes, reason: null };
      await obey(store, command);
      return (await signInAs(testBrowser(app), person)).client;
    };
    return { app, store, signedIn };
  };
  const set = await serverWith(smtp.settings);

  it('arrives in his own box, and says nothing of the ledger', async () => {
    const me = await set.signedIn('me@mail.example');
    expect(await me.call('tryMail', {})).toEqual({ taken: true, reason: null });
    expect(smtp.taken).toHaveLength(1);
    expect(smtp.taken[0]).toMatch(/^To: .*<me@mail\.example>/m);
  });

  it('tells what the mail server said when it is not taken', async () => {
    const me = await set.signedIn('gone@mail.example');
    smtp.refusals.push({ code: 550, words: 'no such box' });
    const answer = await me.call('tryMail', {});
    expect(answer).toEqual({ taken: false, reason: '邮件服务器不收这个收件人（EENVELOPE 550）' });
  });

  it('is not sent without an address or without a mail server, and says which is missing', async () => {
    const without = await set.signedIn(null);
    expect((await without.call('tryMail', {})).reason).toContain('没有登记你的邮箱');
    const bare = await (await serverWith(null)).signedIn('me@mail.example');
    expect((await bare.call('tryMail', {})).reason).toContain('没有设置邮件');
    expect(await failureOf(testBrowser(set.app).client.call('tryMail', {}))).toBe('401 signInNeeded');
  });
});
