import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { neededPlaces } from './release.mjs';

const entry = (dependencies: Record<string, string> = {}) => ({ dependencies });

describe('what a release takes along', () => {
  it('is what the packages need, found as Node finds it, and nothing that only builds or is bundled', () => {
    const packages = {
      '': {},
      'packages/server': entry({ web: '1', lib: '1' }),
      'packages/web': entry({ react: '1' }),
      'node_modules/@bihuan/server': { link: true, resolved: 'packages/server' },
      'node_modules/web': entry({ deep: '2' }),
      'node_modules/web/node_modules/deep': entry(),
      'node_modules/deep': entry(),
      'node_modules/lib': entry({ deep: '1' }),
      'node_modules/react': entry(),
      'node_modules/vite': { ...entry(), dev: true },
    };
    expect(neededPlaces({ packages }).sort()).toEqual([
      'node_modules/deep',
      'node_modules/lib',
      'node_modules/web',
      'node_modules/web/node_modules/deep',
    ]);
  });

  it('holds what the server needs and no tool, by the real lock file', () => {
    const lock = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8'));
    const places = neededPlaces(lock);
    for (const name of ['fastify', 'libsql', 'pg', 'commander', '@bihuan/store']) {
      expect(places).toContain(`node_modules/${name}`);
    }
    for (const name of ['react', 'antd', 'vitest', 'typescript', 'vite']) {
      expect(places).not.toContain(`node_modules/${name}`);
    }
  });
});
