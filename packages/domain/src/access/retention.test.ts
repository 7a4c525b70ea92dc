import { describe, expect, it } from 'vitest';
import { keptFrom, retentionObjection } from './retention.js';

describe('the access log', () => {
  it.each([
    ['2026-08-25', '2026-02-25'],
    ['2026-03-15', '2025-09-15'],
    ['2026-08-31', '2026-02-28'],
    ['2024-08-31', '2024-02-29'],
    ['2026-06-30', '2025-12-30'],
  ])('on %s is kept from %s on', (today, from) => {
    expect(keptFrom(today)).toBe(from);
  });

  it('is not taken away before six months are over', () => {
    expect(retentionObjection('2026-02-25', '2026-08-25')).toBeNull();
    expect(retentionObjection('2026-02-26', '2026-08-25')).toEqual({
      code: 'retentionNotOver',
      params: { date: '2026-02-25' },
    });
  });
});
