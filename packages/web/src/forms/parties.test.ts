import { expect, test } from 'vitest';
import { readParties, readParty } from './parties.js';

test('names may be separated in any usual way', () => {
  expect(readParties('市甲局、市乙局，市丙局\n市丁局；', [])).toEqual([
    { text: '市甲局' },
    { text: '市乙局' },
    { text: '市丙局' },
    { text: '市丁局' },
  ]);
});

test('a name that stays keeps its link to a unit', () => {
  expect(readParties('市乙局、市甲局', [{ text: '市甲局', partyId: 'p1' }])).toEqual([
    { text: '市乙局' },
    { text: '市甲局', partyId: 'p1' },
  ]);
});

test('an emptied field is no party', () => {
  expect(readParty('  ', { text: '市甲局' })).toBeNull();
});
