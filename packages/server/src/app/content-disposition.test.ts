import { describe, expect, it } from 'vitest';
import { contentDisposition, safeFileName } from './content-disposition.js';

describe('file names', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\tmp\\通报.docx', '通报.docx'],
    ['通\u202e报\r\n.docx', '通报.docx'],
    ['a<b>|c?.txt', 'abc.txt'],
    ['...', '未命名'],
    ['', '未命名'],
    ['CON.txt', '_CON.txt'],
    ['  整改  通报 .md', '整改 通报 .md'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('are cut to 120 characters and keep their ending', () => {
    const name = safeFileName(`${'整'.repeat(300)}.docx`);
    expect([...name]).toHaveLength(120);
    expect(name.endsWith('.docx')).toBe(true);
  });

  it('go out in ASCII for old programs and whole for the others', () => {
    const header = contentDisposition('云岭市·通报(1).docx');
    expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9.%_~-]+$/);
    expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe('云岭市·通报(1).docx');
  });

  it('cannot add a header of their own', () => {
    expect(contentDisposition('a"\r\nX-Evil: 1.txt')).not.toMatch(/[\r\n]/);
  });
});
