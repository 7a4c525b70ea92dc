import { type PolicyName, policyOf } from '@bihuan/domain';
import { CITY_PEOPLE, RESIDENTS } from '../loop-city/people.js';
import type { CityPerson } from '../loop-city.js';

/** Somebody of the city none of whose roles the policy names. */
export function withoutRoleFor(policy: PolicyName): CityPerson {
  const named = policyOf(policy).rows.flatMap(({ who }) => [...who] as string[]);
  const found = RESIDENTS.find((name) => CITY_PEOPLE[name].every(([role]) => !named.includes(role)));
  if (!found) throw new Error(`everybody may ${policy}`);
  return found;
}

/** Whether it is signed, so that a password alone is not enough. */
export function isSigned(policy: PolicyName): boolean {
  return policyOf(policy).signs === true;
}
