import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.js';

describe('where the pages go after signing in', () => {
  it.each(['/', '/findings/f1?tab=history#top', '/rectifications/甲', '/a//b', '/search?q=//evil.example'])(
    'is kept when it lies inside: %s',
    (path) => {
      expect(decodeURI(localPath(path))).toBe(path);
    },
  );

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    'evil.example',
    '',
    '/api/session/oidc/callback?code=x',
    '///evil.example',
    'http:/\\evil.example',
  ])('is the first page for %j', (text) => {
    expect(localPath(text)).toBe('/');
  });

  it('is the first page when nothing is asked for', () => {
    expect(localPath(null)).toBe('/');
    expect(localPath(undefined)).toBe('/');
  });
});
