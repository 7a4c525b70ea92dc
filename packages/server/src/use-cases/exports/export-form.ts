import { writeExtensionForm, writeSignOffForm, writeSituationForm } from '@bihuan/documents';
import { contentHash, courseOf, type LiveFinding, refuse } from '@bihuan/domain';
import { findPosts, findRectification, findState, namesOf, type ReadTransaction } from '@bihuan/store';
import type { Deed } from '../ledger.js';
import { localDate } from '../local-date.js';
import type { Exported } from './export-ledger.js';
import { exportScope } from './export-scope.js';

/** 销号审批表, 整改情况表, 延期申请表. */
export type FormName = 'signOff' | 'situation' | 'extension';

type Context = Parameters<typeof writeSignOffForm>[1];

const FORMS: Record<
  FormName,
  { title: string; write: (finding: LiveFinding, context: Context) => Uint8Array }
> = {
  signOff: { title: '销号审批表', write: writeSignOffForm },
  situation: { title: '整改情况表', write: writeSituationForm },
  extension: { title: '延期申请表', write: lastExtension },
};

/** The application that was made last; where there is none, a form to fill in by hand. */
function lastExtension(finding: LiveFinding, context: Context): Uint8Array {
  const { extensions } = courseOf(finding);
  const ordinal = Math.max(1, extensions.length);
  return writeExtensionForm(finding, extensions.at(-1) ?? null, { ...context, ordinal });
}

/**
 * A paper form of a finding, as it is now.
 * @throws Refused `unknownFinding`, also for one that is not in sight
 */
export async function exportForm(
  { store, caller, policy }: Deed,
  { findingId, form }: { findingId: string; form: FormName },
): Promise<Exported> {
  const { at } = caller;
  const scope = exportScope({ caller, policy });
  const { finding, header, names } = await store.snapshot(async (tx) => {
    const found = (await findState(tx, scope, findingId)) ?? refuse('unknownFinding', { id: findingId });
    const rectification = await findRectification(tx, scope, found.rectificationId);
    if (!rectification) return refuse('unknownFinding', { id: findingId });
    return { finding: found, header: rectification.content.header, names: await partyNamesOf(tx, found) };
  });
  const { hash: hashOf, alg: hashName } = store.crypto;
  const context = { header, names, contentHash: contentHash(finding, hashOf), hashName };
  const { title, write } = FORMS[form];
  return {
    fileName: `${title}${finding.content.number}.docx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: write(finding, { ...context, printedOn: localDate(at), at }),
  };
}

/** What the units and posts that its course names are called now. */
async function partyNamesOf(tx: ReadTransaction, finding: LiveFinding): Promise<Context['names']> {
  const ids = idsIn(courseOf(finding), { unitId: new Set(), postId: new Set() });
  const { units } = await namesOf(tx, { personIds: [], unitIds: [...ids.unitId] });
  const posts = await findPosts(tx, [...ids.postId]);
  return {
    units: Object.fromEntries(units),
    posts: Object.fromEntries(posts.map(({ id, title }) => [id, title])),
  };
}

interface Ids {
  unitId: Set<string>;
  postId: Set<string>;
}

/** Whoever did something stands in every entry alike, however deep: found by the names of the members. */
function idsIn(value: unknown, ids: Ids): Ids {
  if (typeof value !== 'object' || value === null) return ids;
  for (const [name, member] of Object.entries(value)) {
    if (typeof member !== 'string') idsIn(member, ids);
    else if (name === 'unitId' || name === 'bodyId') ids.unitId.add(member);
    else if (name === 'postId') ids.postId.add(member);
  }
  return ids;
}
