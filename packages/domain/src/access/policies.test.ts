import { describe, expect, it } from 'vitest';
import { administrations, ledgerRoles } from '../organisation/roles.js';
import { ledgerPolicies } from './policies/ledger.js';
import { lifecyclePolicies } from './policies/lifecycle.js';
import { POLICY_NAMES, policyLabel, policyOf } from './policies.js';
import type { Relation, Who } from './policy.js';

const whoOf = (name: (typeof POLICY_NAMES)[number]) =>
  new Set<Who>(policyOf(name).rows.flatMap(({ who }) => [...who]));
const ofLedger = Object.keys({ ...ledgerPolicies, ...lifecyclePolicies }) as (typeof POLICY_NAMES)[number][];

describe('the policy table', () => {
  it.each(POLICY_NAMES)('says of %s what it is, in Chinese, and who may do it', (name) => {
    expect(policyLabel(name)).toMatch(/^[\p{Script=Han}“”、]+$/u);
    expect(policyOf(name).rows.length).toBeGreaterThan(0);
    for (const { who } of policyOf(name).rows) expect(who.length).toBeGreaterThan(0);
  });

  it('has no two policies of the same words', () => {
    const labels = POLICY_NAMES.map(policyLabel);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('names relations to a rectification only for roles that are held in one', () => {
    const needRole: Relation[] = ['rectification', 'unit', 'substitute', 'own', 'below'];
    for (const name of POLICY_NAMES) {
      for (const { who, relation } of policyOf(name).rows) {
        if (needRole.includes(relation)) expect(ledgerRoles, name).toEqual(expect.arrayContaining([...who]));
      }
    }
  });

  it('gives every role and every administrator something to do', () => {
    const all = new Set(POLICY_NAMES.flatMap((name) => [...whoOf(name)]));
    expect([...all]).toEqual(expect.arrayContaining([...ledgerRoles, ...administrations, 'operator']));
  });
});

describe('the separation of duties in the table', () => {
  it.each(ofLedger)('keeps administrators out of %s', (name) => {
    for (const administration of administrations) expect(whoOf(name).has(administration)).toBe(false);
  });

  it('lets nobody give roles but the security administrator, and him not to himself', () => {
    for (const name of ['giveRoles', 'appoint', 'manageAdministrators'] as const) {
      expect(policyOf(name).rows).toEqual([{ who: ['securityAdmin'], relation: 'others' }]);
    }
  });

  it('lets a route about any account pass whoever may manage one of the two kinds, and nobody else', () => {
    const both = new Set([...whoOf('manageAccounts'), ...whoOf('manageAdministrators')]);
    expect(whoOf('administerAccounts')).toEqual(both);
    expect(policyOf('administerAccounts').rows.map(({ relation }) => relation)).toEqual(['others']);
  });

  it('lets accounts be enabled at the machine itself, and by nobody who comes over the network', () => {
    expect([...whoOf('enableAccounts')].sort()).toEqual(['local', 'operator']);
  });

  it('lets the audit administrator read acts and accounts, and change nothing', () => {
    const audits = POLICY_NAMES.filter((name) => whoOf(name).has('auditAdmin'));
    expect(audits.sort()).toEqual(['exportAudit', 'log', 'readAccessLog', 'readAccounts', 'readAudit']);
  });

  it('lets the operator import, export and keep the data, and do no deed of the ledger', () => {
    const deeds = Object.keys(lifecyclePolicies) as (keyof typeof lifecyclePolicies)[];
    for (const name of deeds) expect(whoOf(name).has('operator')).toBe(false);
    for (const name of ['import', 'export', 'backup', 'demo', 'rebuild', 'log'] as const) {
      expect(whoOf(name).has('operator')).toBe(true);
    }
    expect(whoOf('giveRoles').has('operator')).toBe(false);
    expect(whoOf('changeLedger').has('operator')).toBe(false);
  });

  it('asks nobody on one machine to sign: signing is for people with names', () => {
    for (const name of POLICY_NAMES.filter((one) => policyOf(one).signs)) {
      for (const who of ['local', 'operator', 'signedIn', 'anyone'] as const) {
        expect(whoOf(name).has(who)).toBe(false);
      }
    }
  });

  it('never gives verification to whoever does the work or runs the rectification', () => {
    for (const name of ['verify', 'acceptStage', 'lookBack'] as const) {
      const rows = policyOf(name).rows.filter(({ relation }) => relation !== 'substitute');
      expect(rows).toEqual([{ who: ['verifier'], relation: 'rectification' }]);
    }
  });

  it('lets a substitute look, bring files and verify, and do nothing else', () => {
    const named = POLICY_NAMES.filter((name) =>
      policyOf(name).rows.some(({ relation }) => relation === 'substitute'),
    );
    expect(named.sort()).toEqual([
      ...['acceptStage', 'attachEvidence', 'export', 'readLedger', 'readRestricted'],
      ...['verify', 'withdrawEvidence'],
    ]);
  });

  it('lets no administrator choose where words of the ledger are sent, and the system administrator watch', () => {
    for (const administration of administrations) {
      expect(whoOf('manageWebhooks').has(administration)).toBe(false);
    }
    expect([...whoOf('watchDeliveries')]).toEqual(['systemAdmin', 'local']);
    expect(policyOf('ownNotifications').rows).toEqual([{ who: ['signedIn'], relation: 'self' }]);
  });
});
