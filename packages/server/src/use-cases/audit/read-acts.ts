import type { ActRow } from '@bihuan/contract';
import { eventLabel } from '@bihuan/domain';
import { type Act, type ActQuestion, listActs, type Page, type ReadTransaction } from '@bihuan/store';
import { type ActorWords, actorWords } from './audit-actor.js';

/** A page of acts, as the audit administrator sees them. */
export async function readActs(tx: ReadTransaction, question: ActQuestion): Promise<Page<ActRow>> {
  const { rows, next } = await listActs(tx, question);
  const words = await actorWords(
    tx,
    rows.map(({ actor }) => actor),
  );
  return { rows: rows.map((act) => actRow(act, words)), next };
}

function actRow({ id, at, actor, origin, stream, seq, type, changes }: Act, words: ActorWords): ActRow {
  const { via, requestId } = origin;
  return {
    ...{ id, at, via, requestId, stream, seq, type, changes },
    actor: words(actor),
    label: eventLabel(type),
  };
}
