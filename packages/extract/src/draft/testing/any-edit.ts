import fc from 'fast-check';
import type { Range } from '../../notice.js';
import { type DraftEdit, DUTY_FIELDS } from '../edit.js';
import { SOURCE } from './edited.js';

const index = fc.integer({ min: 0, max: 5 });
const words = fc.constantFrom(
  '完善制度。',
  '投入资金35万元，整改12处。一是登记。二是销号。',
  '制定《青屿市办法》。',
  ' ',
  '2032年3月底前完成3座。',
);
const place = fc.integer({ min: -5, max: SOURCE.length + 5 });
const range: fc.Arbitrary<Range> = fc
  .tuple(place, fc.integer({ min: -3, max: 60 }))
  .map(([at, length]) => [at, at + length]);
const perhapsRange = fc.option(range, { nil: null });
const perhapsWords = fc.option(words, { nil: null });
const ofItem = { item: index };
const ofMeasure = { item: index, measure: index };
const kind = <K extends DraftEdit['kind']>(name: K) => fc.constant(name);

/** Any correction, possible or not. */
export const anyEdit: fc.Arbitrary<DraftEdit> = fc.oneof(
  fc.record({
    kind: kind('setHeader'),
    field: fc.constantFrom('title', 'team', 'feedbackDate', 'kind', 'nonsense'),
    value: fc.option(fc.constantFrom('省委第一巡视组', '2031-08-15', '巡视'), { nil: null }),
    range: perhapsRange,
  }),
  fc.record({
    kind: kind('setContact'),
    field: fc.constantFrom('phone' as const, 'post'),
    value: perhapsWords,
  }),
  fc.record({ kind: kind('setProblem'), ...ofItem, value: words, range: perhapsRange }),
  fc.record({ kind: kind('setNumber'), ...ofItem, value: fc.string({ maxLength: 4 }) }),
  fc.record({ kind: kind('setSection'), ...ofItem, value: perhapsWords }),
  fc.record({ kind: kind('setStatus'), ...ofItem, value: fc.constantFrom('completed' as const, 'ongoing') }),
  fc.record({ kind: kind('setLevel'), ...ofItem, value: fc.integer({ min: 0, max: 4 }) }),
  fc.record({
    kind: kind('setDuty'),
    ...ofItem,
    field: fc.constantFrom(...DUTY_FIELDS),
    value: perhapsWords,
    range: perhapsRange,
  }),
  fc.record({ kind: kind('setMeasure'), ...ofMeasure, value: words }),
  fc.record({ kind: kind('setMeasureLevel'), ...ofMeasure, value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: kind('splitMeasure'), ...ofMeasure, at: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: kind('mergeMeasure'), ...ofMeasure }),
  fc.record({ kind: kind('deleteMeasure'), ...ofMeasure }),
  fc.record({ kind: kind('addMeasure'), ...ofItem, range }),
  fc.record({ kind: kind('splitItem'), ...ofItem, problemRange: range }),
  fc.record({ kind: kind('mergeItem'), ...ofItem }),
  fc.record({ kind: kind('deleteItem'), ...ofItem }),
  fc.record({ kind: kind('addItem'), after: fc.integer({ min: -2, max: 5 }), problemRange: range }),
  fc.record({ kind: kind('deleteQuantity'), ...ofItem, index }),
  fc.record({ kind: kind('deleteDocument'), ...ofItem, index }),
  fc.record({ kind: kind('setChecked'), ...ofItem, value: fc.boolean() }),
  fc.record({ kind: kind('confirm'), field: fc.constantFrom('title', 'items/0/problem', 'items/4/number') }),
);
