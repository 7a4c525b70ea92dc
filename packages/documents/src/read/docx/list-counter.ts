import { numberText } from './number-text.js';
import type { ListLevel, NumberedList, NumberingDefinitions } from './numbering-definitions.js';
import { symbolText } from './symbol-text.js';

const LEVELS = 9;

/** Counts the paragraphs of the lists of a document, in document order, and writes their labels. */
export interface ListCounter {
  /**
   * Counts one paragraph and returns its label as shown, such as `（三）`, with what separates it from the text.
   * @param level from 0
   * @returns '' where the list or the level is not defined
   */
  next(listId: string, level: number): string;
}

/** A counter with nothing counted yet. */
export function listCounter(definitions: NumberingDefinitions): ListCounter {
  const counts = new Map<string, (number | null)[]>();
  const started = new Set<string>();
  return {
    next(listId, level) {
      const list = definitions.get(listId);
      const definition = list?.levels.get(level);
      if (list === undefined || definition === undefined) return '';
      const values = counts.get(list.counter) ?? new Array<number | null>(LEVELS).fill(null);
      counts.set(list.counter, values);
      if (!started.has(listId)) {
        started.add(listId);
        for (const overridden of list.starts.keys()) values[overridden] = null;
      }
      advance(values, list, level);
      return label(values, list, definition);
    },
  };
}

function advance(values: (number | null)[], list: NumberedList, level: number): void {
  const value = values[level];
  values[level] = value === null || value === undefined ? startOf(list, level) : value + 1;
  // A level shown through its children only counts as started (1.1 without a 1 before it).
  for (let higher = 0; higher < level; higher++) values[higher] ??= startOf(list, higher);
  for (let deeper = level + 1; deeper < LEVELS; deeper++) {
    const restart = list.levels.get(deeper)?.restart ?? null;
    if (restart === null || level < restart) values[deeper] = null;
  }
}

function startOf(list: NumberedList, level: number): number {
  return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
}

function label(values: readonly (number | null)[], list: NumberedList, definition: ListLevel): string {
  if (definition.format === 'bullet') return bullet(definition.text);
  const text = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const format = definition.legal ? 'decimal' : (list.levels.get(level)?.format ?? 'decimal');
    return numberText(values[level] ?? startOf(list, level), format);
  });
  return definition.suffix === 'space' && text !== '' ? `${text} ` : text;
}

function bullet(text: string): string {
  const [first] = text;
  return first === undefined ? '' : symbolText('', first.codePointAt(0) as number);
}
