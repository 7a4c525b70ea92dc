import type { AccessRow } from '@bihuan/contract';
import { type AccessKind, type AccessLine, accessKindLabels, accessKinds } from '@bihuan/domain';
import { type AccessQuestion, listAccess, type Page, type ReadTransaction } from '@bihuan/store';
import { type ActorWords, actorWords } from './audit-actor.js';

/** A page of the access log, as the audit administrator sees it. */
export async function readAccesses(tx: ReadTransaction, question: AccessQuestion): Promise<Page<AccessRow>> {
  const { rows, next } = await listAccess(tx, question);
  const words = await actorWords(
    tx,
    rows.map(({ actor }) => actor),
  );
  return { rows: rows.map((line) => accessRow(line, words)), next };
}

/** The kinds that are asked for; unknown ones find nothing. */
export function kindsOf(asked: string | readonly string[] | undefined): AccessKind[] | undefined {
  if (asked === undefined) return undefined;
  const wanted = [asked].flat();
  return accessKinds.filter((kind) => wanted.includes(kind));
}

function accessRow(line: AccessLine, words: ActorWords): AccessRow {
  const { seq, at, kind, actor, origin, address, device, object, detail } = line;
  const { via, requestId } = origin;
  return {
    ...{ seq, at, kind, via, requestId, address, device, object },
    label: accessKindLabels[kind] ?? kind,
    actor: actor && words(actor),
    detail: { ...detail },
  };
}
