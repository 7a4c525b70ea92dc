import type { Measure } from '@bihuan/domain';

interface TypedMeasure {
  text: string;
  marker?: string | null | undefined;
  level?: number | undefined;
}

/** A measure as somebody types it, before it has an identity. It stands on its own line. */
export function newMeasure({ text, marker, level }: TypedMeasure): Omit<Measure, 'id'> {
  return {
    marker: marker ?? null,
    level: level ?? 1,
    text: text.trim(),
    ownLine: true,
    leadUnits: [],
    participatingUnits: [],
    responsiblePerson: null,
    due: null,
    acceptanceCriterion: null,
  };
}
