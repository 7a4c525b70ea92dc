import { expect, test } from 'vitest';
import { recoveryFile } from './recovery-file.js';

test('the file holds every code on a line of its own, says where they are for, and what to do with it', () => {
  const lines = recoveryFile(['aaaa-bbbb', 'cccc-dddd'], 'zhenggai.example.cn').split('\r\n');
  expect(lines).toContain('aaaa-bbbb');
  expect(lines).toContain('cccc-dddd');
  expect(lines[0]).toContain('zhenggai.example.cn');
  expect(lines.join('')).toContain('别人拿不到');
});
