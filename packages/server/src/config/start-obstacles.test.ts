import { SchemaMismatch } from '@bihuan/store';
import { describe, expect, it } from 'vitest';
import { CannotStart } from './cannot-start.js';
import { startObstacle } from './start-obstacles.js';

const SURROUNDINGS = { port: 4680, dataFolder: '/srv/data' };

function systemError(code: string, syscall = 'open'): Error {
  return Object.assign(new Error(code), { code, syscall });
}

describe('what keeps the program from starting', () => {
  it.each([
    ['EADDRINUSE', '4681'],
    ['EROFS', '--data'],
    ['ENOSPC', '磁盘'],
    ['ECONNREFUSED', 'DATABASE_URL'],
    ['28P01', '密码'],
    ['3D000', 'createdb'],
    ['SQLITE_NOTADB', '备份'],
  ])('%s is told with the way to mend it', (code, way) => {
    const obstacle = startObstacle(systemError(code), SURROUNDINGS);
    expect(obstacle).toBeInstanceOf(CannotStart);
    expect((obstacle as CannotStart).message).toContain(way);
  });

  it('finds the reason inside an error that wraps it', () => {
    const wrapped = new Error('connection failed', { cause: systemError('ECONNREFUSED', 'connect') });
    expect(startObstacle(wrapped, SURROUNDINGS)).toMatchObject({ obstacle: 'databaseUnreachable' });
  });

  it('tells a forbidden port from a forbidden folder', () => {
    expect(startObstacle(systemError('EACCES', 'listen'), SURROUNDINGS)).toMatchObject({
      obstacle: 'portForbidden',
    });
    expect(startObstacle(systemError('EACCES', 'mkdir'), SURROUNDINGS)).toMatchObject({
      obstacle: 'folderNotWritable',
    });
  });

  it('passes on which program a database was made by', () => {
    const mismatch = new SchemaMismatch('数据由更新的版本建立。请改用新版程序打开。');
    expect(startObstacle(mismatch, SURROUNDINGS)).toMatchObject({
      obstacle: 'databaseNewer',
      message: mismatch.message,
    });
  });

  it('leaves a bug as it is', () => {
    const bug = new TypeError('x is not a function');
    expect(startObstacle(bug, SURROUNDINGS)).toBe(bug);
  });
});
