import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CannotRun } from '../cannot-run.js';
import { recordedIo } from '../testing/recorded-io.js';
import { writeOutput } from './write-output.js';

describe('the answer of a command', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bihuan-output-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('goes to standard output', async () => {
    const { io, out } = recordedIo({ folder });
    await writeOutput(io, undefined, '答');
    await writeOutput(io, '-', '案');
    expect(out()).toBe('答案');
  });

  it('replaces a file whole, and leaves nothing beside it', async () => {
    writeFileSync(join(folder, '通报.md'), '旧');
    const { io, out } = recordedIo({ folder });
    await writeOutput(io, '通报.md', '新');
    expect(readFileSync(join(folder, '通报.md'), 'utf8')).toBe('新');
    expect(readdirSync(folder)).toEqual(['通报.md']);
    expect(out()).toBe('');
  });

  it('that cannot be written says why, and leaves nothing behind', async () => {
    mkdirSync(join(folder, '目录'));
    const { io } = recordedIo({ folder });
    await expect(writeOutput(io, '没有/通报.md', '新')).rejects.toThrow('没有这个文件夹');
    await expect(writeOutput(io, '目录', '新')).rejects.toThrow(CannotRun);
    expect(readdirSync(folder)).toEqual(['目录']);
  });
});
