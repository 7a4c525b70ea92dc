import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from './config.js';
import { requireSafeReach } from './reach.js';
import { SETTINGS } from './settings.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const VARIABLES = new Set<string>(Object.values(SETTINGS).map(({ variable }) => variable));

interface Service {
  image?: string;
  user?: string;
  environment?: Record<string, string>;
  volumes?: string[];
  secrets?: string[];
  networks?: unknown;
  healthcheck?: unknown;
  mem_limit?: string;
  read_only?: boolean;
  cap_drop?: string[];
}
interface Compose {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, unknown>;
}

const compose = parse(read('deploy/compose.yaml'), { merge: true }) as Compose;
const service = (name: string): Service => compose.services[name] ?? {};

describe('deploy/compose.yaml', () => {
  it('starts a database, two equal servers and a proxy', () => {
    expect(Object.keys(compose.services)).toEqual(['app1', 'app2', 'nginx', 'postgres']);
    expect(service('app1')).toEqual(service('app2'));
  });

  it('configures a server that starts, with names that the program knows', () => {
    const { DATABASE_URL_FILE, ...environment } = service('app1').environment ?? {};
    expect(DATABASE_URL_FILE).toBe('/run/secrets/database_url');
    for (const name of Object.keys(environment)) expect(VARIABLES).toContain(name);
    const config = readConfig({}, environment, '/');
    expect(() => requireSafeReach(config)).not.toThrow();
    expect(config.dataFolder).toBe('/data');
  });

  it('believes the address that the proxy has', () => {
    const networks = service('nginx').networks as { inside: { ipv4_address: string } };
    expect(service('app1').environment?.BIHUAN_TRUSTED_PROXY).toBe(networks.inside.ipv4_address);
  });

  it('mounts what is there, or what its README says to bring', () => {
    const mounted = Object.values(compose.services)
      .flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0] ?? ''))
      .concat(Object.values(compose.secrets).map(({ file }) => file));
    for (const place of mounted) {
      if (!place.startsWith('.')) expect(Object.keys(compose.volumes)).toContain(place);
      else if (!existsSync(join(ROOT, 'deploy', place)))
        expect(read('deploy/README.md')).toContain(place.slice(2));
    }
  });

  it('keeps passwords in files, and bounds what each may do', () => {
    expect(read('deploy/compose.yaml')).not.toMatch(/postgres(ql)?:\/\/|PASSWORD: /);
    for (const { mem_limit, image } of Object.values(compose.services)) {
      expect(mem_limit).toBeDefined();
      expect(image).toMatch(/:\d/);
    }
    expect(service('app1')).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });
});

describe('deploy/Dockerfile', () => {
  const text = read('deploy/Dockerfile');

  it('runs as nobody in particular, from a pinned version, and looks after itself without curl', () => {
    const [, final = ''] = text.split(/^FROM .*\n/m).slice(1);
    expect(text.match(/^FROM \S+/gm)).toEqual(Array(2).fill('FROM node:20.19-bookworm-slim'));
    expect(final).toMatch(/^USER node$/m);
    expect(final).toMatch(/HEALTHCHECK[\s\S]*"node"[\s\S]*\/readyz/);
    expect(final).not.toContain('curl');
  });

  it('sets no variable that the program does not know', () => {
    const [, block = ''] = /^ENV ([\s\S]*?)\nVOLUME/m.exec(text) ?? [];
    const names = [...block.matchAll(/(\w+)=/g)].map(([, name]) => name);
    expect(names).toEqual(['NODE_ENV', 'BIHUAN_DATA', 'PORT']);
  });

  it('uses scripts that are there', () => {
    for (const [, path] of text.matchAll(/\b((?:scripts|packages)\/\S+\.mjs)/g)) {
      expect(existsSync(join(ROOT, path ?? ''))).toBe(true);
    }
  });
});

describe('deploy/systemd', () => {
  const unit = read('deploy/systemd/bihuan.service');

  it('names settings that the program knows, of a server that starts', () => {
    const lines = read('deploy/systemd/bihuan.env.example').split('\n');
    const entries = lines
      .filter((line) => /^\w+=/.test(line))
      .map((line) => line.split('=') as [string, string]);
    for (const [name] of entries) expect(VARIABLES).toContain(name);
    expect(() => requireSafeReach(readConfig({}, Object.fromEntries(entries), '/'))).not.toThrow();
    for (const [, name] of unit.matchAll(/\b(BIHUAN_\w+|DATABASE_\w+)=/g)) expect(VARIABLES).toContain(name);
  });

  it('gives the program time to stop, and does not start again what is configured wrongly', () => {
    expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)?.[1])).toBeGreaterThan(35);
    expect(unit).toContain('RestartPreventExitStatus=2');
  });

  it.skipIf(!existsSync('/usr/bin/systemd-analyze'))(
    'is a unit that systemd accepts (where systemd-analyze is)',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'bihuan-unit-'));
      const file = join(folder, 'bihuan.service');
      writeFileSync(file, unit.replaceAll('/usr/bin/node', process.execPath));
      const told = execFileSync('sh', [
        '-c',
        `systemd-analyze verify --man=no '${file}' 2>&1 | grep bihuan || true`,
      ]);
      rmSync(folder, { recursive: true });
      expect(told.toString()).toBe('');
    },
  );
});

describe('the documentation of operations', () => {
  const text = read('docs/运维.md');

  it('tells every setting, and no other', () => {
    for (const { variable, flag } of Object.values(SETTINGS)) {
      expect(text).toContain(`\`${variable}\``);
      expect(text).toContain(`\`${flag}\``);
    }
    // The passphrase of a backup is a setting of two commands, not of the server.
    const known = [...VARIABLES, 'BIHUAN_BACKUP_PASSPHRASE'];
    for (const [, name] of text.matchAll(/`(BIHUAN_\w+)`/g)) expect(known).toContain(name);
  });

  it('leads to files that are there', () => {
    for (const [, path] of text.matchAll(/`(deploy\/[\w./-]+)`/g))
      expect(existsSync(join(ROOT, path ?? ''))).toBe(true);
    for (const name of readdirSync(join(ROOT, 'deploy'))) {
      if (!['tls', 'secrets', 'README.md'].includes(name))
        expect(text + read('deploy/README.md')).toContain(name);
    }
  });
});
