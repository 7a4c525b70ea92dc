import { createTransport } from 'nodemailer';
import { DeliveryFailed } from './delivery-failed.js';
import type { MailSettings } from './smtp-settings.js';

export interface OutgoingMail {
  /** Names the mail for ever: a server that gets it twice, after a lost connection, can tell. */
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

export interface MailSender {
  /** @throws DeliveryFailed */
  send(mail: OutgoingMail): Promise<void>;
  /** Ends the open connections. */
  close(): void;
}

/** Together shorter than an entry of the outbox is kept for one program. */
const MILLISECONDS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };
const CONNECTIONS = 2;

/** Sends by SMTP; TLS is demanded unless the settings say otherwise, and certificates are checked. */
export function mailSender(settings: MailSettings): MailSender {
  const { host, port, secure, allowPlain, auth, from, authority } = settings;
  const transport = createTransport({
    ...{ host, port, secure, pool: true, maxConnections: CONNECTIONS, ...MILLISECONDS },
    ...(auth && { auth }),
    requireTLS: !allowPlain,
    ignoreTLS: allowPlain && !secure,
    tls: { minVersion: 'TLSv1.2', ...(authority !== undefined && { ca: authority }) },
    // Nothing of a mail is ever read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^<>@\s]+?)>?$/.exec(from)?.[1] ?? host;
  return {
    async send({ id, to, subject, text, html }) {
      const messageId = `<${id}@${domain}>`;
      // Programs that answer for absent people leave such mails alone (RFC 3834).
      const headers = { 'Auto-Submitted': 'auto-generated' };
      try {
        await transport.sendMail({ from, to, subject, text, html, messageId, headers });
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** A refusal that names the recipient or the mail is final; a server that is busy, absent or wrongly set up is not. */
function failureOf(error: unknown): DeliveryFailed {
  const { code = '', responseCode } = error as { code?: string; responseCode?: number };
  const isFinal =
    (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;
  const words = responseCode === undefined ? code || '没有原因' : `${code} ${responseCode}`;
  return new DeliveryFailed(`${reasonOf(code)}（${words}）`, isFinal, { cause: error });
}

const REASONS: Record<string, string> = {
  EENVELOPE: '邮件服务器不收这个收件人',
  EMESSAGE: '邮件服务器不收这封邮件',
  EAUTH: '邮件服务器不接受用户名或密码',
  ETLS: '邮件服务器不能加密，或证书不对',
  ETIMEDOUT: '邮件服务器太久没有答复',
};

function reasonOf(code: string): string {
  return REASONS[code] ?? '连不上邮件服务器';
}
