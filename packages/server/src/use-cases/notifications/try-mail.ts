import { refuse } from '@bihuan/domain';
import { mailAddressOf, type Store } from '@bihuan/store';
import { authorised } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
import { DeliveryFailed } from '../../notify/delivery-failed.js';
import { mailSender } from '../../notify/mail-sender.js';
import type { MailSettings } from '../../notify/smtp-settings.js';

interface Trying {
  store: Store;
  caller: Caller;
  /** Null: this server sends no mails. */
  mail: MailSettings | null;
}

/** Says only that it is a try: no name, nothing of the ledger. */
const TRY = {
  subject: '闭环：这是一封试验邮件',
  text: '收到就说明邮件设好了，不用回复。\n',
  html: '<p>收到就说明邮件设好了，不用回复。</p>',
};

/**
 * Sends a mail that says that it is only a try to whoever asks, and to nobody else; null: the mail server has taken
 * it, else why not.
 * @throws Refused `signInNeeded`
 */
export async function tryOwnMail({ store, caller, mail }: Trying): Promise<string | null> {
  const { profile } = caller;
  if (profile.kind !== 'person') return refuse('signInNeeded', {});
  const { personId } = profile;
  authorised(caller, 'ownNotifications', { personId });
  if (!mail) return '这台服务器没有设置邮件。要发邮件，请找系统管理员。';
  const addressee = await store.read((tx) => mailAddressOf(tx, personId));
  if (!addressee) return '没有登记你的邮箱。请单位里管人员的同志给你补上。';
  const sender = mailSender(mail);
  try {
    const to = { name: addressee.name, address: addressee.email };
    await sender.send({ id: store.newId(), to, ...TRY });
    return null;
  } catch (error) {
    if (error instanceof DeliveryFailed) return error.message;
    throw error;
  } finally {
    sender.close();
  }
}
