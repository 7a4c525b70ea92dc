/** Every question that the store answers, each with an example, for tests that look at its SQL. */

import { findingContent } from '@bihuan/domain/testing';
import { execute } from '../events/execute.js';
import { findFile, recordFile } from '../files/record-file.js';
import { createImport } from '../imports/create-import.js';
import { findDraft, findImport } from '../imports/find-import.js';
import { ALL_IMPORTS } from '../imports/import-scope.js';
import { importsInState, listImports } from '../imports/list-imports.js';
import { reportProgress } from '../imports/report-progress.js';
import { saveDraft } from '../imports/save-draft.js';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { countFindings } from '../queries/count-findings.js';
import { countMatches } from '../queries/count-matches.js';
import { countStands } from '../queries/count-stands.js';
import { cursorOf } from '../queries/cursor.js';
import { findFinding } from '../queries/find-finding.js';
import { findRectification } from '../queries/find-rectification.js';
import { findingHistory } from '../queries/finding-history.js';
import { findingNeighbours } from '../queries/finding-neighbours.js';
import { findingPosition } from '../queries/finding-position.js';
import { listRectifications } from '../queries/list-rectifications.js';
import { nextOrdinal } from '../queries/next-ordinal.js';
import { partyNames } from '../queries/party-names.js';
import { readFindings } from '../queries/read-findings.js';
import { countSearchHits, searchFindings } from '../queries/search-findings.js';
import { streamLines } from '../queries/stream-lines.js';
import type { AskedQuestion } from './asked-question.js';
import { AUDIT_QUESTIONS } from './audit-questions.js';
import { attribution } from './fictions.js';
import { KEPT_QUESTIONS } from './kept-questions.js';
import { LIST_QUESTIONS } from './list-questions.js';
import { SCOPED_QUESTIONS } from './scoped-questions.js';

const page = { limit: 20 };
const at = attribution.at;

/** Questions to read, less the lists. */
const READING: AskedQuestion[] = [
  {
    name: 'count-matches',
    ask: (tx, { rectificationId }) =>
      countMatches(tx, WHOLE_LEDGER, { rectificationId, filters: { reportedStatus: ['ongoing'] }, cap: 100 }),
  },
  {
    name: 'count-findings',
    ask: (tx, { rectificationId }) => countFindings(tx, WHOLE_LEDGER, rectificationId),
  },
  {
    name: 'count-stands',
    ask: (tx, { rectificationId }) => countStands(tx, WHOLE_LEDGER, rectificationId),
  },
  {
    name: 'party-names',
    ask: (tx, { rectificationId }) =>
      partyNames(tx, WHOLE_LEDGER, { rectificationId, role: 'leadUnit', limit: 200 }),
  },
  { name: 'find-finding', ask: (tx, { findingId }) => findFinding(tx, WHOLE_LEDGER, findingId) },
  {
    name: 'finding-neighbours',
    ask: (tx, { findingId: id, rectificationId }) =>
      findingNeighbours(tx, WHOLE_LEDGER, { id, rectificationId, ordinal: 3 }),
    inOrder: true,
  },
  {
    name: 'finding-position',
    ask: (tx, { rectificationId }) => findingPosition(tx, WHOLE_LEDGER, rectificationId, 3),
  },
  {
    name: 'finding-history',
    ask: (tx, { findingId }) => findingHistory(tx, WHOLE_LEDGER, findingId, page),
    inOrder: true,
  },
  {
    name: 'finding-history.next',
    ask: (tx, { findingId }) =>
      findingHistory(tx, WHOLE_LEDGER, findingId, { ...page, after: cursorOf([3]) }),
    inOrder: true,
  },
  {
    name: 'stream-lines',
    ask: (tx, { findingId }) => streamLines(tx, `finding:${findingId}`, { from: 1, limit: 20 }),
    inOrder: true,
  },
  { name: 'next-ordinal', ask: (tx, { rectificationId }) => nextOrdinal(tx, rectificationId), inOrder: true },
  {
    name: 'read-findings',
    ask: (tx, { rectificationId }) =>
      readFindings(tx, WHOLE_LEDGER, rectificationId, { ...page, after: cursorOf([3, 3]) }),
    inOrder: true,
  },
  {
    name: 'find-rectification',
    ask: (tx, { rectificationId }) => findRectification(tx, WHOLE_LEDGER, rectificationId),
  },
  {
    name: 'list-rectifications',
    ask: (tx) => listRectifications(tx, WHOLE_LEDGER, { ...page, after: cursorOf([at, 'x']) }),
    inOrder: true,
  },
  {
    name: 'search-findings.word',
    ask: (tx) => searchFindings(tx, WHOLE_LEDGER, { text: '改造', limit: 20 }),
  },
  {
    name: 'search-findings.words',
    ask: (tx) => searchFindings(tx, WHOLE_LEDGER, { text: '改造进度 小区', limit: 20 }),
  },
  { name: 'count-search-hits', ask: (tx) => countSearchHits(tx, WHOLE_LEDGER, { text: '改造', cap: 100 }) },
  { name: 'find-import', ask: (tx, { importId }) => findImport(tx, ALL_IMPORTS, importId) },
  { name: 'find-draft', ask: (tx, { importId }) => findDraft(tx, ALL_IMPORTS, importId) },
  {
    name: 'list-imports',
    ask: (tx) => listImports(tx, ALL_IMPORTS, { ...page, after: cursorOf([at, 'x']) }),
    inOrder: true,
  },
  { name: 'imports-in-state', ask: (tx) => importsInState(tx, ['converting', 'reading']) },
  { name: 'find-file', ask: (tx) => findFile(tx, 'ab') },
];

/** What is written, and how. */
const WRITING: AskedQuestion[] = [
  {
    name: 'register-finding',
    ask: (tx, { rectificationId }, store) =>
      execute(
        tx,
        {
          type: 'RegisterFinding',
          findingId: store.newId(),
          rectificationId,
          ordinal: 9,
          content: findingContent({ leadUnits: [{ text: '水务局' }] }),
        },
        attribution,
      ),
  },
  {
    name: 'reword-problem',
    ask: (tx, { findingId }) =>
      execute(tx, { type: 'RewordProblem', findingId, problem: '台账不全', reason: null }, attribution),
  },
  {
    name: 'save-draft',
    ask: (tx, { importId }) => saveDraft(tx, importId, 1, { edits: [] }, at),
  },
  {
    name: 'report-progress',
    ask: (tx, { importId }) => reportProgress(tx, importId, { phase: 'pages', done: 1, total: 2 }, at),
  },
  {
    name: 'create-import',
    ask: (tx, _known, store) =>
      createImport(tx, {
        id: store.newId(),
        at,
        state: 'reading',
        fileName: '甲.txt',
        mediaType: 'text/plain',
        size: 1,
        sha256: null,
        ownerId: null,
      }),
  },
  {
    name: 'record-file',
    ask: (tx) => recordFile(tx, { sha256: 'ab', size: 1, mediaType: 'text/plain', receivedAt: at }),
  },
];

export const READING_QUESTIONS: readonly AskedQuestion[] = [
  ...LIST_QUESTIONS,
  ...READING,
  ...SCOPED_QUESTIONS,
  ...AUDIT_QUESTIONS,
  ...KEPT_QUESTIONS,
];
export const ALL_QUESTIONS: readonly AskedQuestion[] = [...READING_QUESTIONS, ...WRITING];
