import { describe, expect, it } from 'vitest';
import { cites, evidence, finding } from '../testing/cited.js';
import { deriveInstitutions } from './institutions.js';

describe('the register of institutions', () => {
  const first = finding('f1', { documents: [cites('《结余资金管理办法》', '云财〔2026〕3号', 'issued')] }, [
    evidence('e1', 'adoptedText', '结余资金管理办法.pdf', { effectiveDate: '2026-03-05' }),
    evidence('e2', 'firstUse', '首次清理台账.xlsx', { effectiveDate: '2026-04-01', measureIds: ['m1'] }),
  ]);

  it('tells body, adoption and first use from the evidence', () => {
    expect(deriveInstitutions([first])).toEqual([
      {
        title: '《结余资金管理办法》',
        number: '云财〔2026〕3号',
        status: 'issued',
        bodies: [{ text: '云岭市财政局', partyId: 'u2' }],
        adoptedOn: '2026-03-05',
        firstUsedOn: '2026-04-01',
        evidence: [
          { findingId: 'f1', evidenceId: 'e1', name: '结余资金管理办法.pdf' },
          { findingId: 'f1', evidenceId: 'e2', name: '首次清理台账.xlsx' },
        ],
        origins: [{ findingId: 'f1', place: 'm1' }],
        citations: [],
      },
    ]);
  });

  it('merges what is named twice, however its number is written or left out, and lists later citations', () => {
    const again = finding('f2', { documents: [cites('结余资金管理办法', '云财[2026]3号', 'issued')] });
    const planned = finding('f3', { documents: [cites('《结余资金管理办法》', null, 'planned', 'm4')] });
    const cited = finding('f4', { documents: [cites('《结余资金管理办法》', null, 'followed', 'm2')] });
    const register = deriveInstitutions([cited, first, again, planned]);
    expect(register).toHaveLength(1);
    expect(register[0]).toMatchObject({
      number: '云财〔2026〕3号',
      status: 'issued',
      origins: [{ findingId: 'f1' }, { findingId: 'f2' }, { findingId: 'f3' }],
      citations: [{ findingId: 'f4', place: 'm2' }],
    });
  });

  it('keeps apart what bears one title under two numbers', () => {
    const second = finding('f2', {
      documents: [cites('《结余资金管理办法》', '云财〔2027〕1号', 'revised')],
    });
    const unsure = finding('f3', { documents: [cites('《结余资金管理办法》', null, 'issued')] });
    const numbers = deriveInstitutions([first, second, unsure]).map(({ number }) => number);
    expect(numbers.sort()).toEqual(['云财〔2026〕3号', '云财〔2027〕1号', null].sort());
  });

  it('takes in no law that is only followed', () => {
    const law = finding('f1', { documents: [cites('《预算法》', null, 'followed')] });
    expect(deriveInstitutions([law])).toEqual([]);
  });

  it('says that nobody has shown a text or a use', () => {
    const bare = finding('f1', { documents: [cites('《出差审批细则》', null, 'planned')] });
    expect(deriveInstitutions([bare])[0]).toMatchObject({
      status: 'planned',
      adoptedOn: null,
      firstUsedOn: null,
      evidence: [],
    });
  });

  it('does not guess which of two texts of a measure a file is about', () => {
    const two = finding(
      'f1',
      { documents: [cites('《甲办法》', null, 'issued'), cites('《乙办法》', null, 'issued')] },
      [evidence('e1', 'adoptedText', '扫描件.pdf', { measureIds: ['m1'] })],
    );
    expect(deriveInstitutions([two]).map(({ adoptedOn }) => adoptedOn)).toEqual([null, null]);
  });
});
