import fc from 'fast-check';

const CONTROLS = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code));
const AWKWARD = [
  ...['\ud800', '\udfff', '\ufffe', '\uffff', '\ufffd', '\u{1ffff}', '\ufdd0', '\u2028', '\u2029', '\ufeff'],
  ...['<', '&', ']]>', '"', '_x0041_', '=', '#', '*', '1. ', '　', '𠮷', '《', '》', '（一）', '。'],
];

/** Text of any kind: Chinese, controls, halves of surrogate pairs, markup, Office's own escapes. */
export const wildText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(...CONTROLS),
      fc.constantFrom(...AWKWARD),
      fc.constantFrom('整改', '问题', '措施', '2026年1月9日'),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
