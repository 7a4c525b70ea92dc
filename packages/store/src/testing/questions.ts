/** Every question that the store answers, each with an example, for tests that look at its SQL. */

import { findingContent } from '@bihuan/domain/testing';
import { execute } from '../events/execute.js';
import { findFile, recordFile } from '../files/record-file.js';
import { createImport } from '../imports/create-import.js';
import { findDraft, findImport, sourceText } from '../imports/find-import.js';
import { importsInState, listImports } from '../imports/list-imports.js';
import { reportProgress } from '../imports/report-progress.js';
import { saveDraft } from '../imports/save-draft.js';
import { countFindings } from '../queries/count-findings.js';
import { cursorOf } from '../queries/cursor.js';
import { findFinding } from '../queries/find-finding.js';
import { findRectification } from '../queries/find-rectification.js';
import type { FindingFilters } from '../queries/finding-filters.js';
import { findingHistory } from '../queries/finding-history.js';
import { findingNeighbours } from '../queries/finding-neighbours.js';
import { findingPosition } from '../queries/finding-position.js';
import {
  countMatches,
  type FindingOrder,
  type FindingQuestion,
  listFindings,
} from '../queries/list-findings.js';
import { listRectifications } from '../queries/list-rectifications.js';
import { nextOrdinal } from '../queries/next-ordinal.js';
import { partyNames } from '../queries/party-names.js';
import { readFindings } from '../queries/read-findings.js';
import { countSearchHits, searchFindings } from '../queries/search-findings.js';
import { streamLines } from '../queries/stream-lines.js';
import type { Store, Transaction } from '../store.js';
import { attribution } from './fictions.js';

/** Something of the ledger to ask about. */
export interface Known {
  rectificationId: string;
  findingId: string;
  importId: string;
}

export interface AskedQuestion {
  /** Also the name of the file that holds its SQL. */
  name: string;
  ask(tx: Transaction, known: Known, store: Store): Promise<unknown>;
  /** An index gives the rows in the order in which they are shown: nothing is sorted. */
  inOrder?: true;
}

const ORDERS: Record<FindingOrder, string> = {
  ordinal: cursorOf([3, 3]),
  completionDue: cursorOf(['2026-09-30', 3, 3]),
  number: cursorOf([3, 3, 3]),
};

/** Each filter alone; `inOrder` names the orders in which an index gives its rows. */
const FILTERS: { name: string; filters: FindingFilters; inOrder: FindingOrder[] }[] = [
  { name: 'all', filters: {}, inOrder: ['ordinal', 'completionDue', 'number'] },
  { name: 'status', filters: { reportedStatus: ['ongoing'] }, inOrder: ['ordinal', 'completionDue'] },
  { name: 'statuses', filters: { reportedStatus: ['ongoing', 'completed'] }, inOrder: [] },
  { name: 'section', filters: { section: '甲部分' }, inOrder: ['ordinal'] },
  { name: 'part', filters: { part: '巡察' }, inOrder: ['ordinal'] },
  { name: 'level', filters: { level: 3 }, inOrder: ['ordinal'] },
  { name: 'figures', filters: { hasFigures: true }, inOrder: ['ordinal'] },
  { name: 'due', filters: { dueAfter: '2026-01-01', dueBefore: '2026-12-31' }, inOrder: ['completionDue'] },
  { name: 'lead-unit', filters: { leadUnit: '水务局' }, inOrder: ['ordinal', 'completionDue'] },
  { name: 'lead-leader', filters: { leadLeader: '某副市长' }, inOrder: ['ordinal', 'completionDue'] },
  { name: 'leader-and-unit', filters: { leadLeader: '某副市长', leadUnit: '水务局' }, inOrder: [] },
  {
    name: 'unit-and-status',
    filters: { leadUnit: '水务局', reportedStatus: ['ongoing'] },
    inOrder: ['completionDue'],
  },
  { name: 'text', filters: { text: '改造进度 小区' }, inOrder: [] },
];

function lists(): AskedQuestion[] {
  return FILTERS.flatMap(({ name, filters, inOrder }) =>
    Object.entries(ORDERS).flatMap(([order, after]) => {
      const sort = order as FindingOrder;
      const ordered = inOrder.includes(sort) ? { inOrder: true as const } : {};
      const page = { filters, sort, limit: 50 };
      return [
        { name: `list-findings.${name}.${sort}`, ask: list({ ...page, direction: 'asc' }), ...ordered },
        {
          name: `list-findings.${name}.${sort}.next`,
          ask: list({ ...page, direction: 'desc', after }),
          ...ordered,
        },
      ];
    }),
  );
}

function list(question: Omit<FindingQuestion, 'rectificationId'>): AskedQuestion['ask'] {
  return (tx, { rectificationId }) => listFindings(tx, { rectificationId, ...question });
}

const page = { limit: 20 };
const at = attribution.at;

/** Questions to read, less the lists. */
const READING: AskedQuestion[] = [
  {
    name: 'count-matches',
    ask: (tx, { rectificationId }) =>
      countMatches(tx, { rectificationId, filters: { reportedStatus: ['ongoing'] }, cap: 100 }),
  },
  { name: 'count-findings', ask: (tx, { rectificationId }) => countFindings(tx, rectificationId) },
  {
    name: 'party-names',
    ask: (tx, { rectificationId }) => partyNames(tx, { rectificationId, role: 'leadUnit', limit: 200 }),
  },
  { name: 'find-finding', ask: (tx, { findingId }) => findFinding(tx, findingId) },
  {
    name: 'finding-neighbours',
    ask: (tx, { findingId: id, rectificationId }) =>
      findingNeighbours(tx, { id, rectificationId, ordinal: 3 }),
    inOrder: true,
  },
  { name: 'finding-position', ask: (tx, { rectificationId }) => findingPosition(tx, rectificationId, 3) },
  { name: 'finding-history', ask: (tx, { findingId }) => findingHistory(tx, findingId, page), inOrder: true },
  {
    name: 'finding-history.next',
    ask: (tx, { findingId }) => findingHistory(tx, findingId, { ...page, after: cursorOf([3]) }),
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
    ask: (tx, { rectificationId }) => readFindings(tx, rectificationId, { ...page, after: cursorOf([3, 3]) }),
    inOrder: true,
  },
  { name: 'find-rectification', ask: (tx, { rectificationId }) => findRectification(tx, rectificationId) },
  {
    name: 'list-rectifications',
    ask: (tx) => listRectifications(tx, { ...page, after: cursorOf([at, 'x']) }),
    inOrder: true,
  },
  { name: 'search-findings.word', ask: (tx) => searchFindings(tx, { text: '改造', limit: 20 }) },
  { name: 'search-findings.words', ask: (tx) => searchFindings(tx, { text: '改造进度 小区', limit: 20 }) },
  { name: 'count-search-hits', ask: (tx) => countSearchHits(tx, { text: '改造', cap: 100 }) },
  { name: 'find-import', ask: (tx, { importId }) => findImport(tx, importId) },
  { name: 'find-draft', ask: (tx, { importId }) => findDraft(tx, importId) },
  { name: 'source-text', ask: (tx, { importId }) => sourceText(tx, importId) },
  {
    name: 'list-imports',
    ask: (tx) => listImports(tx, { ...page, after: cursorOf([at, 'x']) }),
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
      }),
  },
  {
    name: 'record-file',
    ask: (tx) => recordFile(tx, { sha256: 'ab', size: 1, mediaType: 'text/plain', receivedAt: at }),
  },
];

export const READING_QUESTIONS: readonly AskedQuestion[] = [...lists(), ...READING];
export const ALL_QUESTIONS: readonly AskedQuestion[] = [...READING_QUESTIONS, ...WRITING];
