import type { UnitLevel } from '@bihuan/domain';

/** A unit as rows name it: one that is on record, or one that the file adds. */
export interface UnitTarget {
  id: string;
  name: string;
  level: UnitLevel;
  parentId: string | null;
  isClosed: boolean;
}

/** What a name leads to. */
export type Found<T> = { kind: 'one'; target: T } | { kind: 'none' } | { kind: 'several' };

/**
 * Finds units by what a file calls them: the id, the name, or a path of names from above, `云岭市/办公室`. A name
 * that stands for several units finds none of them.
 */
export class UnitBook {
  readonly #byId = new Map<string, UnitTarget>();
  readonly #byName = new Map<string, UnitTarget[]>();
  readonly #labels = new Map<string, string>();
  readonly #blocked = new Set<string>();

  /** @param label what the file calls it in its first column, where that is not the id */
  add(target: UnitTarget, label = ''): void {
    if (label !== '') this.#labels.set(label, target.id);
    if (this.#byId.has(target.id)) return;
    this.#byId.set(target.id, target);
    const same = this.#byName.get(target.name);
    if (same) same.push(target);
    else this.#byName.set(target.name, [target]);
  }

  get(id: string): UnitTarget | undefined {
    return this.#byId.get(id);
  }

  /** A row with this label or name is wrong: whoever names it must not get another unit of that name instead. */
  block(...texts: string[]): void {
    for (const text of texts) if (text !== '') this.#blocked.add(text);
  }

  find(text: string): Found<UnitTarget> {
    const labelled = this.#byId.get(this.#labels.get(text) ?? text);
    if (labelled) return { kind: 'one', target: labelled };
    const path = text.split(/[/／]/).map((name) => name.trim());
    if (this.#blocked.has(text) || this.#blocked.has(path.at(-1) ?? '')) return { kind: 'none' };
    const named = this.#byName.get(path.at(-1) ?? '') ?? [];
    const working = named.filter((target) => !target.isClosed && this.#liesOn(target, path));
    const [first, ...others] = working;
    if (!first) return { kind: 'none' };
    return others.length === 0 ? { kind: 'one', target: first } : { kind: 'several' };
  }

  /** The names from the top down, `云岭市/云岭市水务局/办公室`. */
  path(id: string): string {
    return this.#chain(id)
      .map(({ name }) => name)
      .reverse()
      .join('/');
  }

  #liesOn(target: UnitTarget, path: readonly string[]): boolean {
    const names = this.#chain(target.id).map(({ name }) => name);
    let from = 0;
    return [...path].reverse().every((name, index) => {
      const at = names.indexOf(name, from);
      from = at + 1;
      return index === 0 ? at === 0 : at > 0;
    });
  }

  /** From the unit upwards; a circle ends where it closes. */
  #chain(id: string): UnitTarget[] {
    const chain: UnitTarget[] = [];
    for (let next = this.#byId.get(id); next && !chain.includes(next); ) {
      chain.push(next);
      next = next.parentId === null ? undefined : this.#byId.get(next.parentId);
    }
    return chain;
  }
}
