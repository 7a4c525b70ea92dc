import type { PersonName, TwoBodies } from '../../two-bodies.js';
import { type Known, NONE, none, PLACES, placeOf, type Thing } from '../thing.js';

/** What each person's posts lie in, from the smallest unit to the top. */
function unitsOf({ units }: TwoBodies, name: PersonName): string[] {
  const { city, near, bureau, section, far } = units;
  const chains: Partial<Record<PersonName, string[]>> = {
    ...{ officeOfFar: [far, city], superiorOfFar: [far, city], officeOfBoth: [near, far, city] },
    ...{ superiorReader: [city], systemAdmin: [city], securityAdmin: [city], auditAdmin: [city] },
    ...{ liaison: [bureau, near, city], unitHead: [section, bureau, near, city] },
  };
  return chains[name] ?? [near, city];
}

/** Units of both bodies, and the one above them. */
export function units({ bodies, version }: Known): Thing[] {
  const { city } = bodies.units;
  const things = PLACES.map((place): Thing => {
    const { bodyId, unitId } = placeOf(bodies, place === 'far');
    return {
      place,
      ids: { unitId, bodyId },
      version: version(unitId),
      object: { under: [unitId, bodyId, city] },
    };
  });
  const above = { place: 'above', ids: { unitId: city, bodyId: city }, version: version(city) };
  return [...things, { ...above, object: { under: [city] } }, none(['unitId', 'bodyId'])];
}

function personThing(known: Known, name: PersonName, place: string): Thing {
  const { bodies, version } = known;
  const { personId, postId } = bodies.people[name];
  const under = unitsOf(bodies, name);
  const ids = { personId, postId, postUnitId: under[0] ?? NONE, grantId: NONE };
  const { rectificationId } = bodies.near;
  const ofAdministrator = name.endsWith('Admin');
  const access = known.access(personId);
  return {
    ...{ place, version: version(personId), object: { personId, under }, ofAdministrator, ownerId: personId },
    ids: { ...ids, ...access, rectificationId },
  };
}

/** People of both bodies, administrators, and whoever asks. */
export function people(known: Known, who: PersonName | null): Thing[] {
  const own = who === null ? [] : [personThing(known, who, 'own')];
  const missing = none(['personId', 'postId', 'grantId', 'accountId', 'sessionId'], {
    postUnitId: known.bodies.units.near,
    rectificationId: known.bodies.near.rectificationId,
  });
  const others: readonly PersonName[] = ['noRole', 'superiorOfFar', 'auditAdmin', 'securityAdmin'];
  return [
    ...others.filter((name) => name !== who).map((name) => personThing(known, name, name)),
    ...own,
    missing,
  ];
}

/** A post is the business of whoever looks after its unit. */
export function posts(known: Known, who: PersonName | null): Thing[] {
  return people(known, who).map(({ object, ...thing }) => ({
    ...thing,
    object: object && { under: unitChain(known, thing.ids.postUnitId) },
  }));
}

function unitChain({ bodies: { units: all } }: Known, unitId = NONE): string[] {
  const { city, near, bureau, section, far } = all;
  if (unitId === section) return [section, bureau, near, city];
  if (unitId === bureau) return [bureau, near, city];
  return unitId === near || unitId === far ? [unitId, city] : [city];
}

/** Somebody who has no account. */
export function newcomers({ newcomerId }: Known): Thing[] {
  const object = { personId: newcomerId };
  return [
    { place: 'near', ids: { newcomerId }, version: 1, object, ofAdministrator: false },
    none(['newcomerId']),
  ];
}
