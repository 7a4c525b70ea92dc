/** A real nginx with the site of `deploy/nginx`, in a folder of its own. */

import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { it, vi } from 'vitest';

const DEPLOY = fileURLToPath(new URL('../../../../deploy/nginx/', import.meta.url));
export const SITE_NAME = 'zhenggai.example.cn';
const MISSING = 'nginx is not here: apt-get install nginx, or name it in NGINX_PATH';

/** The program; null where there is none. */
export function nginxProgram(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const places = [process.env.NGINX_PATH ?? '', ...folders.map((folder) => join(folder, 'nginx'))];
  return places.find((place) => place !== '' && existsSync(place)) ?? null;
}

/** Runs the tests where nginx is; elsewhere they are skipped, except on the build server, where that is an error. */
export function withNginx(tests: (program: string) => void): void {
  const program = nginxProgram();
  if (program !== null) tests(program);
  else if (process.env.CI === 'true') it('finds nginx', () => Promise.reject(new Error(MISSING)));
  else it.skip(MISSING, () => undefined);
}

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

export interface Rendered {
  /** The main configuration file. */
  file: string;
  httpPort: number;
  httpsPort: number;
  /** The certificate, which signs itself. */
  authority: string;
}

/**
 * Writes the configuration as it stands in `deploy/nginx`, with paths, ports and servers of this machine in place of
 * those of the site.
 * @param name `one-server.conf` or `two-servers.conf`
 * @param servers addresses in place of those in the file, in their order
 * @param httpsPort where it is to listen: see `freePort`
 */
export async function renderNginx(
  folder: string,
  name: string,
  servers: readonly string[],
  httpsPort: number,
): Promise<Rendered> {
  const httpPort = await freePort();
  mkdirSync(join(folder, 'tls'), { recursive: true });
  certificate(join(folder, 'tls'));
  const remaining = [...servers];
  const upstream = readFileSync(join(DEPLOY, name), 'utf8')
    .replaceAll('/etc/nginx/bihuan/', `${folder}/`)
    .replace(/server \S+:4680/g, (kept) => {
      const server = remaining.shift();
      return server === undefined ? kept : `server ${server}`;
    });
  const site = readFileSync(join(DEPLOY, 'site.conf'), 'utf8')
    .replaceAll('/etc/nginx/tls/', `${folder}/tls/`)
    .replaceAll('/var/log/nginx/', `${folder}/`)
    .replaceAll('listen 80;', `listen 127.0.0.1:${httpPort};`)
    .replaceAll('listen 443 ', `listen 127.0.0.1:${httpsPort} `);
  writeFileSync(join(folder, 'site.conf'), site);
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, mainFile(folder, upstream));
  return { file, httpPort, httpsPort, authority: readFileSync(join(folder, 'tls', 'fullchain.pem'), 'utf8') };
}

function mainFile(folder: string, upstream: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    process.getuid?.() === 0 ? 'user root;' : '',
    'worker_processes 2;',
    `pid ${folder}/nginx.pid;`,
    `error_log ${folder}/error.log warn;`,
    'events { worker_connections 1024; }',
    'http {',
    ...temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`),
    upstream,
    '}',
  ].join('\n');
}

function certificate(folder: string): void {
  const subject = ['-subj', `/CN=${SITE_NAME}`, '-addext', `subjectAltName=DNS:${SITE_NAME}`];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const files = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
  execFileSync('openssl', ['req', '-x509', ...key, ...subject, '-days', '2', ...files], { stdio: 'pipe' });
}

/** What `nginx -t` says. @throws with its output when the configuration is wrong */
export async function checkNginx(program: string, { file }: Rendered): Promise<string> {
  return (await promisify(execFile)(program, ['-t', '-c', file])).stderr;
}

/** Starts it and waits until it listens. @returns how to end it */
export async function startNginx(
  program: string,
  { file, httpsPort }: Rendered,
): Promise<() => Promise<void>> {
  const child = spawn(program, ['-c', file, '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const ended = once(child, 'exit');
  const listens = async () => {
    if (child.exitCode !== null) throw new Error(complaint);
    await fetch(`http://127.0.0.1:${httpsPort}/`);
  };
  await vi.waitFor(listens, { timeout: 10_000, interval: 20 });
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}
