import type { DraftEdit as ReaderEdit } from '@bihuan/extract';
import { describe, expectTypeOf, it } from 'vitest';
import type { DraftEdit } from './import.js';

describe('an edit on the wire', () => {
  it('is an edit that the reader applies, and the other way round', () => {
    expectTypeOf<DraftEdit>().toExtend<ReaderEdit>();
    expectTypeOf<ReaderEdit['kind']>().toEqualTypeOf<DraftEdit['kind']>();
  });
});
