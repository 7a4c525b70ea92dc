import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.js';
import { CONNECTION_LIMITS, type ConnectionLimits } from './connection-limits.js';

async function listening(limits: Partial<ConnectionLimits>) {
  const connections = { ...CONNECTION_LIMITS, checkEvery: 20, ...limits };
  const server = await testServer({ config: { connections } });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  return { ...server, port: (server.app.server.address() as AddressInfo).port };
}

/** A client that has sent this much and no more. */
function sending(port: number, text: string): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.write(text);
  return socket;
}

async function answerTo(socket: Socket): Promise<string> {
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  await once(socket, 'close');
  return answer;
}

const HEAD = 'POST /api/imports HTTP/1.1\r\nHost: 127.0.0.1\r\n';
const FORM = 'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n';
const PART = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf a';

describe('a client that is too slow', () => {
  it('with its headers is told so and let go', async () => {
    const { port } = await listening({ headers: 100 });
    const answer = await answerTo(sending(port, HEAD));
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(answer).toContain('请求传得太慢');
  });

  it('with its body is told so and let go, and that is no fault', async () => {
    const { port, logged } = await listening({ headers: 100, request: 200 });
    const answer = await answerTo(sending(port, `${HEAD}${FORM}${PART}`));
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(logged()).not.toContain('fault');
  });

  it('does not hold up the others', async () => {
    const { port } = await listening({ request: 2_000, headers: 1_000 });
    const slow = Array.from({ length: 100 }, () => sending(port, `${HEAD}${FORM}${PART}`));
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(response.status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  it('to say anything is let go', async () => {
    const { port } = await listening({ silence: 100 });
    expect(await answerTo(sending(port, ''))).toBe('');
  });
});

describe('connections', () => {
  it('beyond the bound are closed at once, and the log says so once', async () => {
    const { port, logged } = await listening({ connections: 3 });
    const kept = [0, 1, 2].map(() => sending(port, HEAD));
    await Promise.all(kept.map((socket) => once(socket, 'connect')));
    for (let i = 0; i < 2; i += 1) expect(await answerTo(sending(port, HEAD)).catch(() => '')).toBe('');
    expect(logged().split('more connections than').length - 1).toBe(1);
    for (const socket of kept) socket.destroy();
  });

  it('that do not speak HTTP get an answer that a person can read', async () => {
    const { port } = await listening({});
    expect(await answerTo(sending(port, 'hello\r\n\r\n'))).toMatch(
      /^HTTP\/1\.1 400 [\s\S]*请求里有读不懂的内容/,
    );
    const large = `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await answerTo(sending(port, large))).toMatch(/^HTTP\/1\.1 431 [\s\S]*Cookie/);
  });
});
