/** What the two bodies of `twoBodies` have on record: a ledger each, and imports. */

import type { FindingContent, Party } from '@bihuan/domain';
import { findingContent, measure, rectificationContent } from '@bihuan/domain/testing';
import { readNotice } from '@bihuan/extract';
import {
  type Command,
  createImport,
  executeAll,
  type Store,
  saveDraft,
  type Transaction,
} from '@bihuan/store';
import { attribution } from '@bihuan/store/testing';
import type { People, Units } from './cast.js';

/** A word that every finding holds. */
export const COMMON_WORD = '整治不力';

/** The findings of the first body, in the order of its ledger. */
export const NEAR_FINDINGS = ['led', 'leader', 'section', 'restricted', 'other', 'measured'] as const;
export type NearFinding = (typeof NEAR_FINDINGS)[number];
/** The findings of the other body. */
export const FAR_FINDINGS = ['farLed', 'farParticipated', 'farRestricted'] as const;
export type FarFinding = (typeof FAR_FINDINGS)[number];
export type FindingName = NearFinding | FarFinding;

/** The ledger of a body. */
export interface Place<Name extends FindingName> {
  bodyId: string;
  rectificationId: string;
  findings: Record<Name, string>;
  /** What the ledger was made from. */
  acceptedImport: string;
  /** A draft that waits for whoever began it. */
  draft: string;
}

type Contents<Name extends FindingName> = Record<Name, Partial<FindingContent>>;
const party = (text: string, partyId: string): Party => ({ text, partyId });

/** What each finding is there for stands in its name; `measured` lies under `other`. */
function nearContents(
  { bureau, section }: Units,
  { leadLeader }: People,
  parentId: string,
): Contents<NearFinding> {
  return {
    led: {
      leadUnits: [party('青石县教育局', bureau)],
      reported: reportedOngoing,
      completionDue: due('2026-09-30'),
    },
    leader: { leadLeaders: [party('青石县副县长', leadLeader.postId)], section: '（二）作风方面' },
    section: { participatingUnits: [party('局办公室', section)], visibility: 'restricted' },
    restricted: {
      leadUnits: [{ text: '青石县密电室' }],
      section: '（三）限定方面',
      visibility: 'restricted',
    },
    other: { leadUnits: [{ text: '青石县水务局' }], leadLeaders: [{ text: '青石县县长' }] },
    measured: {
      parentId,
      measures: [{ ...measure('m1', '逐校核对'), leadUnits: [party('教育局', bureau)] }],
    },
  };
}

/** The first body's bureau takes part in the other body's work too, where nobody of it has a role. */
function farContents({ bureau, farBureau }: Units): Contents<FarFinding> {
  return {
    farLed: { leadUnits: [party('白沙县教育局', farBureau)], section: '（四）远处方面' },
    farParticipated: { participatingUnits: [party('青石县教育局', bureau)] },
    farRestricted: { leadUnits: [{ text: '白沙县密电室' }], visibility: 'restricted' },
  };
}

const due = (date: string) => ({ kind: 'date', date, wording: null }) as const;
const reportedOngoing = { status: 'ongoing', open: false, text: '正在整改', range: null } as const;

/** Registers the first body's ledger. */
export function registerNear(store: Store, units: Units, people: People): Promise<Place<NearFinding>> {
  const findings = named(store, NEAR_FINDINGS);
  const contents = nearContents(units, people, findings.other);
  return registerPlace(store, { bodyId: units.near, ownerId: people.office.personId, findings, contents });
}

/** Registers the other body's ledger. */
export function registerFar(store: Store, units: Units, people: People): Promise<Place<FarFinding>> {
  const findings = named(store, FAR_FINDINGS);
  const contents = farContents(units);
  return registerPlace(store, {
    bodyId: units.far,
    ownerId: people.officeOfFar.personId,
    findings,
    contents,
  });
}

function named<Name extends FindingName>(store: Store, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, store.newId()])) as Record<Name, string>;
}

interface Plan<Name extends FindingName> {
  bodyId: string;
  ownerId: string;
  findings: Record<Name, string>;
  contents: Contents<Name>;
}

async function registerPlace<Name extends FindingName>(store: Store, plan: Plan<Name>): Promise<Place<Name>> {
  const [rectificationId, acceptedImport, draft] = [store.newId(), store.newId(), store.newId()];
  const names = Object.keys(plan.contents) as Name[];
  const problems = names.map((name) => `${name}${COMMON_WORD}`);
  const text = problems.join('\n');
  const source = { importId: acceptedImport, fileName: '通报.txt', sha256: 'ab'.repeat(32) };
  const stated = { organisation: { heading: '组织领导', text: '统筹六个问题。', range: null }, source };
  const commands: Command[] = [
    { type: 'RegisterRectification', rectificationId, content: rectificationContent(stated) },
    ...names.map((name, index): Command => {
      const problem = problems[index] ?? '';
      const start = text.indexOf(problem);
      const sourceRange = [start, start + problem.length] as const;
      const content = findingContent({
        problem,
        number: String(index + 1),
        sourceRange,
        ...plan.contents[name],
      });
      return {
        type: 'RegisterFinding',
        findingId: plan.findings[name],
        rectificationId,
        ordinal: index + 1,
        content,
      };
    }),
    { type: 'AssignBody', rectificationId, unitId: plan.bodyId, reason: null },
  ];
  await store.transaction(async (tx) => {
    await executeAll(tx, commands, attribution);
    await importOf(tx, acceptedImport, plan.ownerId, text);
    await saveDraft(tx, acceptedImport, null, { state: 'accepted', rectificationId }, attribution.at);
    await importOf(tx, draft, plan.ownerId, text);
  });
  return { bodyId: plan.bodyId, rectificationId, findings: plan.findings, acceptedImport, draft };
}

async function importOf(tx: Transaction, id: string, ownerId: string, text: string): Promise<void> {
  const file = { fileName: '通报.txt', mediaType: 'text/plain', size: text.length, sha256: 'ab'.repeat(32) };
  await createImport(tx, { ...file, id, at: attribution.at, state: 'reading', ownerId });
  const reading = readNotice(text);
  const source = { format: 'txt', marks: [], pages: null, notes: [] };
  await saveDraft(
    tx,
    id,
    null,
    { state: 'ready', sourceText: text, source, reading, itemCount: 0 },
    attribution.at,
  );
}
