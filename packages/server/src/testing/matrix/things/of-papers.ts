import { type Known, none, PLACES, placeOf, type Thing } from '../thing.js';

/** Drafts and what became of them, and a draft that is aimed at the other body. */
export function imports({ bodies }: Known): Thing[] {
  const owners = { near: bodies.people.office.personId, far: bodies.people.officeOfFar.personId };
  const things = PLACES.flatMap((place): Thing[] => {
    const { draft, acceptedImport, whole, bodyId } = placeOf(bodies, place === 'far');
    const body = { under: whole.under ?? [] };
    return [
      { place, ids: { importId: draft, bodyId }, version: 2, object: null, ownerId: owners[place], body },
      {
        place: `${place} ledger`,
        ids: { importId: acceptedImport, bodyId },
        version: 2,
        object: whole,
        body,
      },
    ];
  });
  const [near] = things;
  const bodyId = bodies.units.far;
  const swapped = near && {
    ...{ ...near, place: 'near as far', ids: { ...near.ids, bodyId } },
    body: { under: [bodyId, bodies.units.city] },
  };
  const missing = { ...none(['importId', 'bodyId']), ownerId: null };
  return [...things, ...(swapped ? [swapped] : []), missing];
}

/** The webhooks of both rectifications. */
export function webhooks({ bodies, webhooks: ids }: Known): Thing[] {
  const things = PLACES.map(
    (place): Thing => ({
      ...{ place, ids: { webhookId: ids[place] }, version: 1 },
      object: placeOf(bodies, place === 'far').whole,
    }),
  );
  return [...things, none(['webhookId'])];
}

/** A notification of the liaison. */
export function notifications({ bodies, notificationId }: Known): Thing[] {
  const ownerId = bodies.people.liaison.personId;
  const thing = {
    place: 'liaison',
    ids: { notificationId },
    version: 1,
    object: { personId: ownerId },
    ownerId,
  };
  return [thing, none(['notificationId'])];
}
