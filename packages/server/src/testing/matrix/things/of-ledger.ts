import { FAR_FINDINGS, type FindingName, NEAR_FINDINGS, type TwoBodies } from '../../two-bodies.js';
import { type Known, NONE, none, PLACES, placeOf, type Thing } from '../thing.js';

const RESTRICTED: readonly FindingName[] = ['section', 'restricted', 'farRestricted'];
/** All of them. */
export const FINDING_NAMES = [...NEAR_FINDINGS, ...FAR_FINDINGS];
const FINDINGS: readonly FindingName[] = [
  'led',
  'leader',
  'section',
  'restricted',
  'farLed',
  'farRestricted',
  'measured',
];

/** The units and posts that hold each finding. */
function holdersOf({ units, people }: TwoBodies, name: FindingName): string[] {
  const { near, bureau, section, far, farBureau } = units;
  const holders: Record<FindingName, string[]> = {
    ...{
      led: [bureau, people.office.postId],
      leader: [people.leadLeader.postId],
      section: [section],
      measured: [bureau],
    },
    ...{
      restricted: [near],
      other: [],
      farLed: [farBureau],
      farParticipated: [bureau],
      farRestricted: [far, people.officeOfFar.postId],
    },
  };
  return holders[name];
}

/** A finding. */
export function findingThing(known: Known, name: FindingName): Thing {
  const { bodies, evidence, measures, version } = known;
  const { rectificationId, whole, unitId } = placeOf(bodies, name.startsWith('far'));
  const findingId = { ...bodies.near.findings, ...bodies.far.findings }[name];
  const inside = { measureId: measures[name] ?? 'm1', evidenceId: evidence[name] ?? NONE, figureId: 'f1' };
  return {
    place: name,
    ids: { findingId, rectificationId, unitId, ...inside },
    version: version(findingId),
    object: { ...whole, partyIds: holdersOf(bodies, name) },
    isRestricted: RESTRICTED.includes(name),
    hasBegun: evidence[name] !== undefined,
  };
}

/** Findings of every kind, in both bodies. */
export function findings(known: Known): Thing[] {
  const inside = ['findingId', 'measureId', 'evidenceId', 'figureId', 'unitId'];
  return [...FINDINGS.map((name) => findingThing(known, name)), none(inside)];
}

/** The rectifications of both bodies. */
export function rectifications({ bodies, version }: Known): Thing[] {
  const things = PLACES.map((place): Thing => {
    const isFar = place === 'far';
    const { rectificationId, bodyId, unitId, whole } = placeOf(bodies, isFar);
    const findingId = isFar ? bodies.far.findings.farLed : bodies.near.findings.led;
    const ids = { rectificationId, bodyId, unitId, findingId, knownUnitId: bodies.units.bureau };
    return {
      place,
      ids,
      version: version(rectificationId),
      object: whole,
      body: { under: whole.under ?? [] },
    };
  });
  const { city, near, bureau } = bodies.units;
  const more = { bodyId: near, unitId: bureau, findingId: NONE, knownUnitId: bureau };
  return [...things, { ...none(['rectificationId'], more), body: { under: [near, city] } }];
}

/** The bodies that something new is registered for. */
export function bodiesToBe({ bodies }: Known): Thing[] {
  const things = PLACES.map((place): Thing => {
    const { bodyId, whole } = placeOf(bodies, place === 'far');
    return { place, ids: { bodyId }, version: 1, object: null, body: { under: whole.under ?? [] } };
  });
  return [...things, { ...none(['bodyId']), body: { under: [] } }];
}
