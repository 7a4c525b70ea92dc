import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarFeed } from './calendar-feed.js';

function deadline(changes: Partial<CalendarEntry> = {}, problem = '老旧小区改造进度偏慢'): CalendarEntry {
  return {
    id: 'finding-f1-completion',
    due: '2026-09-30',
    finding: { id: 'f1', number: '3', problem, visibility: 'public' },
    what: '整改到位',
    changedAt: '2026-08-25T02:42:00.000Z',
    ...changes,
  };
}

const circumstances = { host: 'ledger.example', publicUrl: 'https://ledger.example' };
const eventsOf = (feed: string) =>
  new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('a calendar feed', () => {
  it('is read by a calendar library as an all-day event on the due day, with alarms before', () => {
    const [event] = eventsOf(calendarFeed([deadline()], circumstances));
    expect(event?.uid).toBe('finding-f1-completion@ledger.example');
    expect(event?.startDate.toString()).toBe('2026-09-30');
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.endDate.toString()).toBe('2026-10-01');
    expect(event?.summary).toBe('整改到位：问题3“老旧小区改造进度偏慢”');
    const stamp = event?.component.getFirstPropertyValue('dtstamp');
    expect(String(stamp)).toBe('2026-08-25T02:42:00Z');
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://ledger.example/f/f1');
    const triggers = event?.component
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    expect(triggers).toEqual(['-P6DT15H', '-PT15H']);
  });

  it('is a calendar too when nothing is due', () => {
    expect(eventsOf(calendarFeed([], circumstances))).toEqual([]);
  });

  it('keeps the identifier of a deadline whose day is moved', () => {
    const uids = ['2026-09-30', '2027-01-31'].map(
      (due) => eventsOf(calendarFeed([deadline({ due })], circumstances))[0]?.uid,
    );
    expect(uids[0]).toBe(uids[1]);
  });

  it('names what is restricted by its number only', () => {
    const restricted = deadline();
    restricted.finding.visibility = 'restricted';
    const feed = calendarFeed([restricted], circumstances).replaceAll('\r\n ', '');
    expect(feed).not.toContain('老旧小区');
    expect(feed).toContain('整改到位：问题3');
  });

  it('ends every line with CR LF and folds it at 75 octets without cutting a character', () => {
    const feed = calendarFeed([deadline({ what: '措施完成'.repeat(30) })], circumstances);
    expect(feed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of feed.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    expect(eventsOf(feed)[0]?.summary).toContain('措施完成'.repeat(30));
  });

  it('carries any words through unchanged, and lets none of them become a line of its own', () => {
    // Half characters are refused by the domain, control characters are left out, blanks are drawn together.
    const words = fc
      .string({ unit: fc.constantFrom(...'甲𠮷é;,\\:"n\n\r\tEND:VEVENT'), minLength: 1, maxLength: 30 })
      .map((text) => `甲${text}`);
    fc.assert(
      fc.property(words, (problem) => {
        const events = eventsOf(calendarFeed([deadline({}, problem), deadline()], circumstances));
        expect(events).toHaveLength(2);
        const shown = problem.replace(/\s+/g, ' ').trim();
        expect(events[0]?.summary).toBe(`整改到位：问题3“${shown}”`);
      }),
    );
  });
});
