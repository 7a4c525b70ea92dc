/** All the ways to write the name of a unit in full or with its place left out. */

import type { KnownUnit } from '../unit/unit.js';
import { shortened } from './abbreviation.js';
import { bareName, cleanName } from './clean-name.js';
import type { SuggestionReason } from './suggestion.js';

export interface UnitForm {
  text: string;
  score: number;
  reason: SuggestionReason;
}

/** A unit with the places that it lies in, nearest first. */
export interface PlacedUnit {
  unit: KnownUnit;
  above: readonly KnownUnit[];
}

const PLACES: readonly string[] = ['province', 'city', 'county'];

/** The provinces, cities and counties above a unit, nearest first, by their names. */
export function placesOf({ above }: PlacedUnit): string[] {
  return above
    .filter(({ content }) => PLACES.includes(content.level))
    .map(({ content }) => cleanName(content.name));
}

/** The name without the place that it begins with: `教育局` of `云岭市教育局`. */
export function coreOf(name: string, places: readonly string[]): string {
  const bare = bareName(cleanName(name));
  const place = places.find((one) => bare.startsWith(one) && bare.length > one.length);
  return place === undefined ? bare : bare.slice(place.length);
}

/** The forms of a unit, best first; a section is also called by its unit's name before its own. */
export function unitForms(placed: PlacedUnit): UnitForm[] {
  const { name, aliases, level } = placed.unit.content;
  const [parent, ...higher] = placed.above;
  const own = ownForms(name, aliases, placesOf(placed));
  if (level !== 'section' || !parent) return own;
  const ofParent = unitForms({ unit: parent, above: higher });
  const core = cleanName(name);
  return [
    ...own,
    ...ofParent.map(({ text, score, reason }) => ({
      text: `${text}${core}`,
      score: Math.min(score, 92),
      reason,
    })),
  ];
}

function ownForms(name: string, aliases: readonly string[], places: readonly string[]): UnitForm[] {
  const core = coreOf(name, places);
  const [nearest] = places;
  const level = nearest?.at(-1);
  return [
    { text: cleanName(name), score: 100, reason: 'exactName' },
    { text: bareName(cleanName(name)), score: 99, reason: 'exactName' },
    ...aliases.map((alias): UnitForm => ({ text: cleanName(alias), score: 96, reason: 'alias' })),
    ...places.map((place): UnitForm => ({ text: `${place}${core}`, score: 94, reason: 'withPlace' })),
    ...(level === undefined ? [] : [{ text: `${level}${core}`, score: 88, reason: 'levelWord' } as const]),
    ...withoutPlace(core),
    ...shortForms(shortened(core), core, places),
  ];
}

/** `组织部` of `云岭市委组织部`: what a party committee's or a government's organ is called inside of it. */
function withoutPlace(core: string): UnitForm[] {
  const inner = core.replace(/^(?:委(?!员会)|政府|人民政府)/, '');
  return [...new Set([core, inner])]
    .filter((text) => text.length >= 2)
    .map((text) => ({ text, score: 80, reason: 'withoutPlace' }));
}

/** `市委`, `市政府`, `市委办`: with the place or its level, and only the ending shortened. */
function shortForms(short: string, core: string, places: readonly string[]): UnitForm[] {
  if (short === core) return [];
  const [nearest] = places;
  const starts = [...places, ...(nearest === undefined ? [] : [nearest.at(-1) ?? ''])];
  return starts.map((start) => ({ text: `${start}${short}`, score: 84, reason: 'abbreviation' }));
}
