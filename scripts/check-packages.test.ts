import { describe, expect, it } from 'vitest';
import { auditResult, lockComplaints } from './check-packages.mjs';

describe('the lock file', () => {
  it('may name no registry, and no package of the product that runs a program while it is installed', () => {
    const packages = {
      '': { name: 'bihuan' },
      'node_modules/@bihuan/cli': { resolved: 'packages/cli', link: true },
      'node_modules/good': { version: '1.0.0', integrity: 'sha512-x' },
      'node_modules/bundler': { version: '1.0.0', dev: true, hasInstallScript: true },
      'node_modules/native': { version: '1.0.0', hasInstallScript: true },
      'node_modules/named': { version: '1.0.0', resolved: 'https://registry.example/named-1.0.0.tgz' },
    };
    const complaints = lockComplaints({ packages });
    expect(complaints).toHaveLength(2);
    expect(complaints.join('\n')).toMatch(
      /native: runs a program[\s\S]*named: the lock file names a registry/,
    );
  });
});

describe('what the registry says about known holes', () => {
  const report = (severity: string) =>
    JSON.stringify({ vulnerabilities: { lib: { name: 'lib', severity, range: '<2.0.0' } } });

  it('counts when it is grave', () => {
    expect(auditResult(report('high'))).toEqual({ holes: ['lib <2.0.0: high'] });
    expect(auditResult(report('critical'))).toMatchObject({ holes: [expect.stringContaining('critical')] });
    expect(auditResult(report('moderate'))).toEqual({ holes: [] });
  });

  it('is missing where the registry does not answer, and that is told, not taken for a clean bill', () => {
    const notFound = JSON.stringify({ message: '404 Not Found', error: { summary: 'x' } });
    expect(auditResult(notFound)).toEqual({ unanswered: '404 Not Found' });
    expect(auditResult('')).toEqual({ unanswered: 'no JSON' });
  });
});
