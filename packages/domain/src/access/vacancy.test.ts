import { expect, it } from 'vitest';
import { vacancyObjection } from './vacancy.js';

it('lets the system administrator fill an office that nobody holds, and no other', () => {
  expect(vacancyObjection('securityAdmin', 0)).toBeNull();
  expect(vacancyObjection('securityAdmin', 1)).toEqual({
    code: 'officeNotVacant',
    params: { administration: 'securityAdmin' },
  });
});
