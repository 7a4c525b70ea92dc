import { expect, test } from 'vitest';
import { leaderStretches, unitStretches } from './parties.js';

const units = (text: string) =>
  unitStretches(text).map(({ start, end, role }) => [text.slice(start, end), role]);
const leaders = (text: string) => leaderStretches(text).map(({ start, end }) => text.slice(start, end));

test('units are parted by 、 ， ； and line breaks, not inside brackets', () => {
  expect(units('市财政局、市审计局\n各县（市、区）；青屿大学').map(([text]) => text)).toEqual([
    '市财政局',
    '市审计局',
    '各县（市、区）',
    '青屿大学',
  ]);
});

test('a stroke through the cell is kept as what it says: none', () => {
  expect(units(' / ')).toEqual([['/', null]]);
  expect(units('市财政局/市审计局').map(([text]) => text)).toEqual(['市财政局', '市审计局']);
});

test('roles that the cell names are kept', () => {
  expect(units('牵头单位：市教育局\n配合单位：市财政局、市审计局')).toEqual([
    ['市教育局', 'lead'],
    ['市财政局', 'participating'],
    ['市审计局', 'participating'],
  ]);
});

test('the posts of one leader stay together, bare names are parted', () => {
  expect(leaders('市委副书记、市长')).toEqual(['市委副书记、市长']);
  expect(leaders('市委副书记、市长；市委秘书长')).toEqual(['市委副书记、市长', '市委秘书长']);
  expect(leaders('甲某某、乙某')).toEqual(['甲某某', '乙某']);
});
