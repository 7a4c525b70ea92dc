import { readFileSync } from 'node:fs';

const WORKBOOK = new URL('../../../../samples/lists/three-lists.xlsx', import.meta.url);

/** Bytes that look random and are the same every time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 7;
  for (let i = 0; i < length; i += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes[i] = state >> 16;
  }
  return bytes;
}

const hex = (text: string) => Buffer.from(text.replace(/ /g, ''), 'hex');
const after = (head: string | Buffer, rest: string | Buffer = noise(2_000)) =>
  Buffer.concat([Buffer.from(head), Buffer.from(rest)]);

/** Files that lie about what they are, break off, or are of a kind that nobody can read here. */
export function malformedFiles(): [name: string, bytes: Buffer][] {
  const workbook = readFileSync(WORKBOOK);
  const compound = hex('d0cf11e0a1b11ae1');
  return [
    ['乱码.docx', noise(5_000)],
    ['只有开头.docx', Buffer.from('PK\x03\x04')],
    ['截断.docx', workbook.subarray(0, 3_000)],
    ['缺结尾.xlsx', workbook.subarray(0, workbook.length - 200)],
    ['缺开头.xlsx', workbook.subarray(500)],
    ['改坏.xlsx', Buffer.concat([workbook.subarray(0, 800), noise(800), workbook.subarray(1_600)])],
    ['旧版.doc', after(compound, Buffer.alloc(4_096))],
    ['旧版.xls', after(compound, Buffer.alloc(4_096))],
    ['空.pdf', Buffer.from('%PDF-1.7\n')],
    ['坏.pdf', after('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')],
    ['图片.png', after(hex('89504e470d0a1a0a'))],
    ['照片.docx', after(hex('ffd8ffe000104a46494600'))],
    ['程序.txt', after('MZ', noise(3_000))],
    ['压缩.gz', after(hex('1f8b0800'))],
    ['压缩.rar', after('Rar!\x1a\x07\x01\x00')],
    ['压缩.7z', after(hex('377abcaf271c'))],
    ['零.txt', Buffer.alloc(3_000)],
    ['空白.txt', Buffer.from(' \n\t\n　　\n')],
    ['空网页.html', Buffer.from('<!doctype html><html><body><script>1</script></body></html>')],
    ['单页.mht', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n')],
    [
      '旧格式.xml',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
    ],
    ['涉密.txt', Buffer.from('机密★1年\n关于整改情况的通报\n')],
  ];
}
