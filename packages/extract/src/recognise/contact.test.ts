import { describe, expect, it } from 'vitest';
import { readPage, type Span } from '../normalise/page.js';
import { readContact } from './contact.js';

function read(text: string) {
  const page = readPage(text);
  const words = (span: Span | null) => span && page.flat.text.slice(span.start, span.end);
  const { phone, email, post } = readContact(page, { start: 0, end: page.flat.text.length });
  return { phone: words(phone), email: words(email), post: words(post) };
}

describe('readContact', () => {
  it.each([
    ['联系电话：0000-7654321', '0000-7654321'],
    ['联系方式：0000-76543210；', '0000-76543210'],
    ['监督电话（传真）：（0000）7654321', '(0000)7654321'],
    ['电话：0000-7654321、0000-7654322（工作日）', '0000-7654321、0000-7654322'],
    ['请拨打0000-7654321，', '0000-7654321'],
  ])('reads the telephone in %s', (text, phone) => {
    expect(read(text).phone).toBe(phone);
  });

  it('reads mail and postal address', () => {
    const text = '电子邮箱：zg.ban@yunling.example；邮政信箱：云岭市松风路18号整改办，邮编：000000。';
    expect(read(text)).toEqual({
      phone: null,
      email: 'zg.ban@yunling.example',
      post: '云岭市松风路18号整改办',
    });
  });

  it('takes no hotline that is merely named for a telephone', () => {
    expect(read('办好12345热线，公布监督电话。').phone).toBeNull();
  });
});
