import { expect, test } from 'vitest';
import { readSearch, spanOf, writeSearch } from './filter-address.js';

test('a filter that was bookmarked is read as it was written', () => {
  const search = new URLSearchParams(
    'person=p1&personName=陆文澜&from=2026-03-01&to=2026-03-31&kind=refused',
  );
  expect(writeSearch(readSearch(search)).toString()).toBe(search.toString());
  expect(writeSearch(readSearch(new URLSearchParams())).toString()).toBe('');
});

test('the last day of a span is included', () => {
  const { from, to } = spanOf({ from: '2026-03-01', to: '2026-03-01' });
  expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(24 * 3600 * 1000);
});

test('half a date narrows nothing', () => {
  expect(spanOf({ from: '2026-0', to: '' })).toEqual({});
});
