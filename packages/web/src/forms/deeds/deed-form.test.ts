import { describe, expect, it } from 'vitest';
import { type DeedField, onlyOptions } from './deed-form.js';

const picks = (list: readonly string[], optional?: string): DeedField<null> => ({
  ...{ kind: 'pick', name: 'stageId', label: '哪个阶段' },
  options: () => list.map((value) => ({ value, label: value })),
  ...(optional && { optional }),
});

describe('a form of a deed', () => {
  it('does not ask which where there is only one', () => {
    expect(onlyOptions([picks(['s1'])], null)).toEqual({ stageId: 's1' });
  });

  it.each([
    ['there are several', picks(['s1', 's2'])],
    ['there is none', picks([])],
    ['it may be left open', picks(['s1'], '整个问题')],
  ])('asks where %s', (_, field) => {
    expect(onlyOptions([field], null)).toEqual({});
  });
});
