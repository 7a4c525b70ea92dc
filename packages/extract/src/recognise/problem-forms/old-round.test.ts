import { describe, expect, it } from 'vitest';
import { oldRound } from './old-round.js';

const read = (text: string) => {
  const form = oldRound({ text, start: 0, limit: text.length });
  return form && text.slice(form.problem.start, form.problem.end);
};

describe('a finding of an earlier round', () => {
  it('ends where its rectification is told', () => {
    expect(read('税源过于单一。整改情况:税源优化。')).toBe('税源过于单一');
  });

  it('is none where no rectification follows', () => {
    expect(read('税源过于单一。下一步优化。')).toBeNull();
    expect(read('税源过于单一')).toBeNull();
  });
});
