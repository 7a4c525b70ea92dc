import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printable } from '../printable.js';
import { findingWith, measureWith, SAMPLE_LEDGER } from '../testing/sample-ledger.js';
import { columnUnder, sheetGrid } from '../testing/sheet-grid.js';
import { wildText } from '../testing/wild-text.js';
import { writeLedgerXlsx } from './write-ledger-xlsx.js';

const finding = fc
  .record({ problem: wildText, section: fc.option(wildText), texts: fc.array(wildText, { maxLength: 4 }) })
  .map(({ problem, section, texts }) =>
    findingWith({
      problem,
      section,
      measures: texts.map((text, index) => measureWith({ id: `m${index}`, text })),
    }),
  );

/** As a spreadsheet reads a text: its escapes undone, an empty one no value. */
const read = (value: unknown) => {
  const text = String(value ?? '').replace(/_x005F_/g, '_');
  return text === '' ? null : text;
};

it('writes well-formed XML and every problem in its row, whatever the texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(finding, { maxLength: 5 }), async (findings) => {
      const grid = sheetGrid(await writeLedgerXlsx({ ...SAMPLE_LEDGER, findings }));
      const problems = columnUnder(grid, '反馈问题').map(read);
      const expected = findings.flatMap(({ problem, measures }) => [
        read(printable(problem)),
        ...measures.slice(1).map(() => null),
      ]);
      expect(problems).toEqual(expected);
      const measures = columnUnder(grid, '整改措施').map(read);
      expect(measures.filter(Boolean)).toEqual(
        findings.flatMap((each) => each.measures.map(({ text }) => read(printable(text)))).filter(Boolean),
      );
    }),
    { numRuns: 60 },
  );
});
