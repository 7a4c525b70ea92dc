import { describe, expect, it } from 'vitest';
import { digestGroups, digestMail } from './digest.js';
import { digestMarkdown } from './digest-markdown.js';
import { type NoticeItem, noticeLine, noticePath } from './notice-item.js';
import { NOTICE_KINDS } from './notice-kinds.js';
import { MOST_TRIES, waitBeforeRetry } from './retry.js';

function item(changes: Partial<NoticeItem> & { problem?: string; number?: string; restricted?: true } = {}) {
  const { problem = '老旧小区改造进度偏慢', number = '3', restricted, ...rest } = changes;
  const visibility = restricted ? 'restricted' : 'public';
  const finding = { id: `f${number}`, number, problem, visibility } as const;
  const whole: NoticeItem = {
    kind: 'yellow',
    rectificationId: 'r1',
    finding,
    due: '2026-09-30',
    ...rest,
  };
  return whole;
}

const circumstances = { on: '2026-08-25', name: '林知行', publicUrl: 'https://ledger.example' };
const mailOf = (items: NoticeItem[], changes = {}) =>
  digestMail(digestGroups(items), { ...circumstances, ...changes });

describe('a line', () => {
  it('says in one sentence which finding, what is so and by when', () => {
    expect(noticeLine(item())).toBe('问题3“老旧小区改造进度偏慢”临近到期，时限是2026年9月30日。');
    expect(noticeLine(item({ kind: 'returned', due: null }))).toBe(
      '问题3“老旧小区改造进度偏慢”的销号申请被退回。',
    );
    expect(noticePath(item())).toBe('/f/f3');
  });

  it.each(NOTICE_KINDS)('of the kind %s is a whole sentence with and without a day', (kind) => {
    for (const due of ['2026-09-30', null]) {
      const line = noticeLine(item({ kind, due }));
      expect(line).toMatch(/^问题3“.+”[\p{Script=Han}\d，]+。$/u);
    }
  });

  it('shortens a long problem by whole characters', () => {
    const line = noticeLine(item({ problem: '𠮷'.repeat(50) }));
    expect(line).toContain(`“${'𠮷'.repeat(40)}…”`);
  });

  it('names what is restricted by its number alone', () => {
    expect(noticeLine(item({ restricted: true }))).toBe('问题3临近到期，时限是2026年9月30日。');
  });
});

describe('a digest', () => {
  it('is nothing on an empty day', () => {
    expect(digestGroups([])).toEqual([]);
  });

  it('sums up by kind, the most pressing first, each by its day', () => {
    const mail = mailOf([
      item({ kind: 'green', number: '1' }),
      item({ kind: 'red', number: '2', due: '2026-08-20' }),
      item({ kind: 'red', number: '9', due: '2026-08-01' }),
      item({ kind: 'red', number: '4', due: null }),
    ]);
    expect(mail.subject).toBe('闭环 8月25日：3 项已逾期，1 项进入倒计时');
    const order = [...mail.text.matchAll(/· 问题(\d)/g)].map(([, number]) => number);
    expect(order).toEqual(['9', '2', '4', '1']);
    expect(mail.text).toContain('林知行，你好：');
    expect(mail.text).toContain('https://ledger.example/f/f9');
  });

  it('counts what it has no room for', () => {
    const many = Array.from({ length: 25 }, (_, index) => item({ number: String(index + 1) }));
    const mail = mailOf(many);
    expect(mail.subject).toContain('25 项临近到期');
    expect(mail.text.match(/· /g)).toHaveLength(20);
    expect(mail.text).toContain('另有 5 项');
    expect(mail.html).toContain('另有 5 项');
  });

  it('carries no word of what is restricted, in no form', () => {
    const items = [item({ restricted: true, problem: '绝不外传的一句话' })];
    const forms = [
      ...Object.values(mailOf(items)),
      digestMarkdown(digestGroups(items), { title: '今日提醒', publicUrl: null, mostOctets: 4_096 }),
      JSON.stringify(digestGroups(items)),
    ];
    for (const form of forms) expect(form).not.toContain('绝不外传');
    expect(mailOf(items).text).toContain('问题3');
  });

  it('loads nothing in HTML and lets nothing of the ledger become markup', () => {
    const { html } = mailOf([item({ problem: '<img src=x onerror=alert(1)>"&' })], { name: '<b>林' });
    expect(html).not.toMatch(/<img|<b>/);
    expect(html).toContain('&lt;img src');
  });

  it('goes without links where nobody knows the address', () => {
    const { text, html } = mailOf([item()], { publicUrl: null, name: null });
    expect(text).not.toContain('http');
    expect(html).not.toContain('href');
    expect(text).toMatch(/^你好：/);
  });
});

describe('a digest for a group', () => {
  const markdown = (items: NoticeItem[], mostOctets = 4_096) =>
    digestMarkdown(digestGroups(items), { title: '云岭市整改', publicUrl: 'https://l.example', mostOctets });

  it('links each line, and makes no link or mention of the words themselves', () => {
    const text = markdown([item({ problem: '[点这里](http://evil.example) @all <@x>' })]);
    expect(text).toContain('](https://l.example/f/f3)');
    expect(text.match(/\]\(/g)).toHaveLength(1);
    expect(text).not.toMatch(/[@<>]/);
  });

  it('stays within the room it has, in whole lines, and says how many are missing', () => {
    const items = Array.from({ length: 20 }, (_, index) => item({ number: String(index + 1) }));
    const text = markdown(items, 900);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(900);
    const shown = text.match(/^- /gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(2);
    expect(text).toContain(`还有 ${20 - shown} 项`);
  });
});

describe('the wait before sending again', () => {
  it('grows with every failure, and ends', () => {
    const waits = Array.from({ length: MOST_TRIES - 1 }, (_, index) => waitBeforeRetry(index + 1) ?? 0);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[0]).toBeGreaterThan(0);
    expect(waitBeforeRetry(MOST_TRIES)).toBeNull();
  });
});
