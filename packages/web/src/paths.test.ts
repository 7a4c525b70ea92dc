import { expect, test } from 'vitest';
import { paths } from './paths.js';

test('every address of the app is as people have bookmarked it', () => {
  expect({
    home: paths.home(),
    imports: paths.imports(),
    import: paths.import('i1'),
    importAtHead: paths.import('i1', { at: 'head', field: 'title' }),
    importAtFinding: paths.import('i1', { at: 3, field: 'measures/2' }),
    source: paths.source('i1', [12, 40]),
    rectifications: paths.rectifications(),
    newRectification: paths.newRectification(),
    ledger: paths.ledger('r1'),
    ledgerView: paths.ledger('r1', new URLSearchParams({ q: '资金', reportedStatus: 'ongoing' })),
    register: paths.register('r1'),
    about: paths.about('r1'),
    finding: paths.finding('f1'),
    search: paths.search('资金'),
    hostile: paths.finding('../x?y'),
  }).toMatchInlineSnapshot(`
    {
      "about": "/r/r1/about",
      "finding": "/f/f1",
      "home": "/",
      "hostile": "/f/..%2Fx%3Fy",
      "import": "/import/i1",
      "importAtFinding": "/import/i1?at=3&field=measures%2F2",
      "importAtHead": "/import/i1?at=head&field=title",
      "imports": "/import",
      "ledger": "/r/r1",
      "ledgerView": "/r/r1?q=%E8%B5%84%E9%87%91&reportedStatus=ongoing",
      "newRectification": "/r/new",
      "rectifications": "/r",
      "register": "/r/r1?register=1",
      "search": "/search?q=%E8%B5%84%E9%87%91",
      "source": "/import/i1?range=12-40",
    }
  `);
});
