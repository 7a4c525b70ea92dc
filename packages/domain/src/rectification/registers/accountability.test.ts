import { describe, expect, it } from 'vitest';
import { finding } from '../testing/cited.js';
import { deriveAccountability } from './accountability.js';

describe('the register of accountability', () => {
  it('adds up people by kind and names nobody', () => {
    const mention = (kind: string, people: number | null) => ({
      id: `${kind}${people}`,
      place: 'introduction',
      at: [0, 1] as const,
      text: '',
      kind,
      people,
    });
    const findings = [
      finding('f1', { accountability: [mention('诫勉', 3), mention('党纪政务处分', 5)] }),
      finding('f2', { accountability: [mention('诫勉', 1), mention('诫勉', null)] }),
    ];
    const place = 'introduction';
    expect(deriveAccountability(findings)).toEqual([
      { kind: '党纪政务处分', people: 5, uncounted: 0, origins: [{ findingId: 'f1', place }] },
      {
        kind: '诫勉',
        people: 4,
        uncounted: 1,
        origins: [
          { findingId: 'f1', place },
          { findingId: 'f2', place },
          { findingId: 'f2', place },
        ],
      },
    ]);
  });
});
