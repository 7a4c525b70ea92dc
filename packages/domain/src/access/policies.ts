/** Who may do what on which relation: the one table. A route names its policy; nothing is allowed beside it. */

import { accountPolicies } from './policies/accounts.js';
import { ledgerPolicies } from './policies/ledger.js';
import { lifecyclePolicies } from './policies/lifecycle.js';
import { notificationPolicies } from './policies/notification.js';
import { operationPolicies } from './policies/operation.js';
import { organisationPolicies } from './policies/organisation.js';
import type { Policy } from './policy.js';

export const policies = {
  ...ledgerPolicies,
  ...lifecyclePolicies,
  ...organisationPolicies,
  ...accountPolicies,
  ...notificationPolicies,
  ...operationPolicies,
} as const;

export type PolicyName = keyof typeof policies;

/** All names, for tables that map each of them. */
export const POLICY_NAMES = Object.keys(policies) as PolicyName[];

/** The row of the table. */
export function policyOf(name: PolicyName): Policy {
  return policies[name];
}

/** What the policy allows, fit to stand after 不能; an unknown one is given back as it is. */
export function policyLabel(name: string): string {
  return policies[name as PolicyName]?.label ?? name;
}
