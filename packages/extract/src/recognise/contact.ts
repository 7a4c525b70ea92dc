import type { Page, Span } from '../normalise/page.js';

/** Where the public may turn. */
export interface Contact {
  readonly phone: Span | null;
  readonly email: Span | null;
  readonly post: Span | null;
}

const NUMBER = '(?:\\(?\\d{3,4}\\)?[- —]?)?\\d{3,4}[- ]?\\d{3,5}(?:-\\d{1,6})?';

// > 联系电话:0000-7654321    > 联系方式:0000-88859050;    > 电话(传真):(0000)7654321、7654322
//            ^^^^^^^^^^^^
const PHONE = new RegExp(
  `(?:电话|热线|联系方式|手机|传真|拨打)(?:号码)?(?:\\((?!\\d{3,4}\\))[^()\\n]{0,10}\\))?(?:为|是)?[:;,]?\\n?(?<value>${NUMBER}(?:[、/;,或] ?${NUMBER})*)`,
);
// > 电子邮箱:abc@example.com
//            ^^^^^^^^^^^^^^^
const EMAIL = /(?<value>[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4})/;
// > 邮政信箱:云岭市人民路8号整改办;    > 通信地址:云岭市…,邮编:000000
//            ^^^^^^^^^^^^^^^^^^^^
const POST =
  /(?:邮政信箱|邮寄地址|通[信讯]地址|来信地址|联系地址|收信地址|信访地址|办公地址|来信来访地址|邮政地址|地址)(?:为|是)?:\n?(?<value>[^;。\n]{4,80}?)(?=[;。\n]|$|,?\(?(?:邮编|邮政编码|电话|联系|收件人|邮箱|电子))/;

/** A closing longer than this is not searched to its end. */
const LONGEST = 2000;

function findIn(text: string, { start, end }: Span, pattern: RegExp): Span | null {
  const match = pattern.exec(text.slice(start, Math.min(end, start + LONGEST)));
  const value = match?.groups?.value;
  if (!match || value === undefined) return null;
  const from = start + match.index + match[0].lastIndexOf(value);
  return { start: from, end: from + value.length };
}

/** Telephone, mail and postal address in the closing lines. */
export function readContact({ flat: { text } }: Page, closing: Span): Contact {
  return {
    phone: findIn(text, closing, PHONE),
    email: findIn(text, closing, EMAIL),
    post: findIn(text, closing, POST),
  };
}
