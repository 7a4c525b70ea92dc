/** Whether an answer tells something that is out of the scope of whoever asked: looked for in its bytes. */

import type { RouteName } from '@bihuan/contract';
import { type ActorProfile, mayDo } from '@bihuan/domain';
import { partsOfZip } from '../parts-of-zip.js';
import type { FindingName } from '../two-bodies.js';
import { seesFinding } from './expectation.js';
import { chapterOf, markOf, PHONES, SECRET_PATH } from './marks.js';
import type { Known, Thing } from './thing.js';

interface Reader {
  profile: ActorProfile;
  route: RouteName;
  /** What was asked for: its ids may be repeated. */
  thing: Thing;
  findings: readonly Thing[];
  known: Known;
}

/** The audit administrator reads on which record something was done, never what. */
const TELL_IDS: readonly RouteName[] = ['listActs', 'exportActs', 'listAccesses', 'exportAccesses'];

/** All text of an answer; of a workbook or a document, of every part in it. */
function textIn(raw: Buffer): string {
  if (raw.subarray(0, 2).toString('latin1') !== 'PK') return raw.toString('utf8');
  return partsOfZip(raw)
    .map(({ name, bytes }) => `${name}\n${bytes.toString('utf8')}`)
    .join('\n');
}

/** What is told that must not be told. */
export function leaksIn(raw: Buffer, reader: Reader): string[] {
  const text = textIn(raw);
  return [...findingLeaks(text, reader), ...placeLeaks(text, reader)];
}

function findingLeaks(text: string, { profile, route, thing, findings }: Reader): string[] {
  const hidden = findings.filter((finding) => !seesFinding(profile, finding));
  return hidden.flatMap(({ place, ids: { findingId = '' } }) => {
    const name = place as FindingName;
    const isAsked = Object.values(thing.ids).includes(findingId);
    const words = [markOf(name), `${name}整治不力`];
    const names = isAsked || TELL_IDS.includes(route) ? [] : [findingId];
    return [...words, ...names].filter((one) => text.includes(one));
  });
}

function placeLeaks(text: string, { profile, known: { bodies } }: Reader): string[] {
  const { city, near, far } = bodies.units;
  const leaks = text.includes(SECRET_PATH) ? [SECRET_PATH] : [];
  for (const [place, unitId] of [
    ['near', near],
    ['far', far],
  ] as const) {
    const { rectificationId } = bodies[place];
    const under = [unitId, city];
    if (mayDo(profile, 'readLedger', { rectificationId, under })) leaks.push(...held(text, chapterOf(place)));
    const { personId } = place === 'near' ? bodies.people.noRole : bodies.people.superiorOfFar;
    if (mayDo(profile, 'readContacts', { under, personId })) leaks.push(...held(text, PHONES[place]));
  }
  return leaks;
}

function held(text: string, word: string): string[] {
  return text.includes(word) ? [word] : [];
}
