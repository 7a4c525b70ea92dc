import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { type AllowedPlace, allowedPlaceOf } from './allowed-places.js';
import { type OutgoingRules, sendOutgoing } from './outgoing.js';
import { OutgoingRefused } from './outgoing-refused.js';
import { isPublicAddress } from './public-address.js';

const ends: (() => void)[] = [];
afterAll(() => {
  for (const end of ends) end();
});

/** A real server; `asked` holds what reached it. */
async function serverAt(host: string, answer: RequestListener = (_, response) => response.end('ok')) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, port: (server.address() as AddressInfo).port };
}

const places = (...entries: string[]): AllowedPlace[] =>
  entries.map((entry) => {
    const place = allowedPlaceOf(entry);
    if (!place) throw new Error(entry);
    return place;
  });

async function obstacleOf(url: string, rules: Partial<OutgoingRules> = {}): Promise<string> {
  const sent = sendOutgoing({ url, method: 'POST', body: 'x' }, { allow: [], ...rules });
  const error: unknown = await sent.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof OutgoingRefused) return error.obstacle;
  throw error ?? new Error(`${url} was sent`);
}

describe('a request to an address that somebody typed', async () => {
  const trap = await serverAt('0.0.0.0');

  it.each([
    '127.0.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.1',
    '１２７.０.０.１',
    '0',
    '0.0.0.0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::7f00:1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '10.0.0.1',
    '172.31.255.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '168.63.129.16',
    '[fd00:ec2::254]',
    '[fe80::1]',
    '224.0.0.1',
    '255.255.255.255',
  ])('does not reach this machine, its network or its provider as %s', async (host) => {
    expect(await obstacleOf(`https://${host}:${trap.port}/`)).toBe('notPublic');
    expect(await obstacleOf(`http://${host}:${trap.port}/`)).toBe('notPublic');
    expect(trap.asked).toEqual([]);
  });

  it('does not reach them by a name', async () => {
    expect(await obstacleOf(`https://localhost:${trap.port}/`)).toBe('notPublic');
    for (const address of ['10.1.2.3', '::ffff:10.1.2.3', 'fe80::1%eth0']) {
      const resolve = async () => [address];
      expect(await obstacleOf('https://hook.example/', { resolve })).toBe('notPublic');
    }
  });

  it('does not reach them by a name that also points to the open internet', async () => {
    const resolve = async () => ['1.2.4.8', '127.0.0.1'];
    expect(await obstacleOf(`https://hook.example:${trap.port}/`, { resolve })).toBe('notPublic');
  });

  it.each([
    ['hook.example', 'notAnAddress'],
    ['file:///etc/passwd', 'notHttps'],
    ['gopher://127.0.0.1/', 'notHttps'],
    ['https://user:word@hook.example/', 'credentials'],
  ])('is not sent to %s', async (url, obstacle) => {
    expect(await obstacleOf(url)).toBe(obstacle);
  });

  it('is not sent without TLS over the open internet', async () => {
    expect(await obstacleOf('http://hook.example/', { resolve: async () => ['1.2.4.8'] })).toBe('notHttps');
  });

  it('says when nobody has that name', async () => {
    expect(await obstacleOf('https://hook.example/', { resolve: async () => [] })).toBe('unknownHost');
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await obstacleOf('https://hook.example/', { resolve })).toBe('unknownHost');
  });
});

describe('a request to a place that the operator allowed', () => {
  it('goes there, by range or by name, also without TLS', async () => {
    const { asked, port } = await serverAt('127.0.0.1');
    const url = `http://127.0.0.1:${port}/hook?a=1`;
    const answer = await sendOutgoing(
      { url, method: 'POST', body: '通知' },
      { allow: places('127.0.0.0/30') },
    );
    expect({ status: answer.status, body: Buffer.from(answer.body).toString() }).toEqual({
      status: 200,
      body: 'ok',
    });
    const byName = { allow: places('OA.example'), resolve: async () => ['127.0.0.1'] };
    await sendOutgoing({ url: `http://oa.example:${port}/`, method: 'GET' }, byName);
    expect(asked).toEqual(['POST /hook?a=1', 'GET /']);
    expect(await obstacleOf(`http://other.oa.example:${port}/`, byName)).toBe('notPublic');
  });

  it('goes to the address that was looked at, whatever the name means a moment later', async () => {
    const reached: (string | undefined)[] = [];
    const { port } = await serverAt('0.0.0.0', ({ socket }, response) => {
      reached.push(socket.localAddress);
      response.end();
    });
    const meanings = [['127.0.0.2'], ['127.0.0.1']];
    const resolve = async () => meanings.shift() ?? [];
    await sendOutgoing(
      { url: `http://hook.example:${port}/`, method: 'POST', body: '' },
      { allow: places('127.0.0.2'), resolve },
    );
    expect([reached, meanings]).toEqual([['127.0.0.2'], [['127.0.0.1']]]);
  });

  it('does not follow a redirect to another place', async () => {
    const trap = await serverAt('127.0.0.1');
    const { port } = await serverAt('127.0.0.2', (_, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${trap.port}/` }).end(),
    );
    const sent = { url: `http://127.0.0.2:${port}/`, method: 'POST' as const, body: 'x' };
    expect((await sendOutgoing(sent, { allow: places('127.0.0.2') })).status).toBe(307);
    expect(trap.asked).toEqual([]);
  });

  it('is given up when the answer is too slow, drips, or is too large', async () => {
    const allow = places('127.0.0.1');
    const silent = await serverAt('127.0.0.1', () => undefined);
    const dripping = await serverAt('127.0.0.1', (_, response) => {
      const timer = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(timer));
    });
    const endless = await serverAt('127.0.0.1', (_, response) => response.end('x'.repeat(100_000)));
    const at = ({ port }: { port: number }) => `http://127.0.0.1:${port}/`;
    expect(await obstacleOf(at(silent), { allow, milliseconds: 100 })).toBe('tooSlow');
    expect(await obstacleOf(at(dripping), { allow, milliseconds: 200 })).toBe('tooSlow');
    expect(await obstacleOf(at(endless), { allow })).toBe('answerTooLarge');
    const resolve = () => new Promise<string[]>(() => undefined);
    expect(await obstacleOf('https://hook.example/', { resolve, milliseconds: 50 })).toBe('tooSlow');
  });

  it('says when nobody listens there', async () => {
    expect(await obstacleOf('http://127.0.0.1:9/', { allow: places('127.0.0.1') })).toBe('unreachable');
  });
});

describe('places that an operator writes down', () => {
  it.each(['oa.example.cn', 'oa', '10.1.2.3', '10.1.2.0/24', 'fd00::/8', '::1'])('may be %s', (entry) => {
    expect(allowedPlaceOf(entry)).not.toBeNull();
  });

  it.each(['https://oa.example.cn', 'oa.example.cn:443', '*.example.cn', '10.1.2.3/33', '10.1', '', '-'])(
    'may not be “%s”',
    (entry) => {
      expect(allowedPlaceOf(entry)).toBeNull();
    },
  );
});

describe('a public address', () => {
  it.each(['1.2.4.8', '223.5.5.5', '2606:4700::1111', '::ffff:1.2.4.8'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each(['', 'localhost', '1.2.3.4.5', '100.64.0.1', '192.0.2.1', '240.0.0.1'])(
    'is not “%s”',
    (address) => {
      expect(isPublicAddress(address)).toBe(false);
    },
  );
});
