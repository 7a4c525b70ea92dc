import type { Done } from '@bihuan/domain';
import type { Names } from '@bihuan/store';

/** Who did a thing, for which unit, and when: by the names that they have now. */
export function doneView({ by, at, on }: Done, names: Names) {
  const { personId, unitId } = by;
  const name = names.people.get(personId) ?? null;
  return { by: { name, unit: names.units.get(unitId) ?? unitId, personId, unitId }, at, on };
}
