import type { AuditActor } from '@bihuan/contract';
import type { Actor } from '@bihuan/domain';
import { personNames, type ReadTransaction } from '@bihuan/store';

/** How actors are shown: people by the name that is on record today. */
export type ActorWords = (actor: Actor) => AuditActor;

/** Looks up the names of all these actors at once. */
export async function actorWords(
  tx: ReadTransaction,
  actors: readonly (Actor | null)[],
): Promise<ActorWords> {
  const ids = actors.flatMap((actor) => (actor?.kind === 'person' ? [actor.personId] : []));
  const names = await personNames(tx, ids);
  return (actor) => {
    if (actor.kind !== 'person') return actor;
    const { personId: id, postId } = actor;
    return { kind: 'person', person: { id, name: names.get(id) ?? null }, postId };
  };
}

/** An actor in a few Chinese words, for files. */
export function actorText(actor: AuditActor | null): string {
  switch (actor?.kind) {
    case undefined:
      return '未登录';
    case 'local':
      return '本机';
    case 'operator':
      return `操作员 ${actor.osUser}@${actor.host}`;
    case 'person':
      return actor.person.name ?? `人员 ${actor.person.id}`;
  }
}
