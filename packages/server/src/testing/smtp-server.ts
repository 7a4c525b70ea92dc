/** A real SMTP server on this machine that keeps what it takes, with a certificate that nobody signed but itself. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll } from 'vitest';
import type { MailSettings } from '../notify/smtp-settings.js';

export interface TestSmtpServer {
  /** The mails as they came over the wire. */
  taken: string[];
  /** Answers the next recipients with these, one after the other, before it takes any: `450 later`. */
  refusals: { code: number; words: string }[];
  settings: MailSettings;
}

const LOGIN = { user: 'bihuan', pass: 'lantern-37-quay' };

/** Listens on a free port; ends with the tests of the file. */
export async function smtpServer(options: SMTPServerOptions = {}): Promise<TestSmtpServer> {
  const { key, cert } = selfSigned();
  const taken: string[] = [];
  const refusals: TestSmtpServer['refusals'] = [];
  const server = new SMTPServer({
    ...{ key, cert, authOptional: false, logger: false },
    // Idle connections of a sender that is closed later do not keep the tests waiting.
    closeTimeout: 100,
    onAuth({ username, password }, _session, done) {
      const isRight = username === LOGIN.user && password === LOGIN.pass;
      done(isRight ? null : new Error('wrong'), isRight ? { user: username } : undefined);
    },
    onRcptTo(_address, _session, done) {
      const refusal = refusals.shift();
      done(refusal ? Object.assign(new Error(refusal.words), { responseCode: refusal.code }) : null);
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
    ...options,
  });
  // A client that hangs up in the middle is part of the tests.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  const settings: MailSettings = {
    ...{ host: 'localhost', port, secure: options.secure ?? false, allowPlain: false },
    ...{ auth: LOGIN, from: '闭环 <bihuan@mail.example>', authority: cert },
  };
  return { taken, refusals, settings };
}

function selfSigned(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-smtp-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = ['-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2'];
    const named = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
    execFileSync('openssl', ['req', '-x509', ...made, ...named], { stdio: 'pipe' });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
