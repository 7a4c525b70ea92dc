import { expect, test } from 'vitest';
import { deedAddress, readDeed } from './use-deed-in-address.js';

test('the form that an address names is the one that made it', () => {
  for (const deed of [{ kind: 'correct' }, { kind: 'figure', id: 'a:b' }] as const)
    expect(readDeed(new URLSearchParams(deedAddress(deed)).get('deed'))).toEqual(deed);
});

test('an address that names no deed opens no form', () => {
  for (const text of [null, '', 'figure', 'figure:', 'dance', 'dance:1']) expect(readDeed(text)).toBeNull();
});
