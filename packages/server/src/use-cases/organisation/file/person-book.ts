import type { EnrolledPerson } from '@bihuan/domain';
import type { Found } from './unit-book.js';

/** A person as rows name one: on record (`present`), or added by the file. */
export interface PersonTarget {
  id: string;
  name: string;
  present: EnrolledPerson | null;
}

/** Finds people by what a file calls them: the id, the label in its first column, or a name that only one has. */
export class PersonBook {
  readonly #byId = new Map<string, PersonTarget>();
  readonly #byName = new Map<string, PersonTarget[]>();
  readonly #labels = new Map<string, string>();
  readonly #blocked = new Set<string>();

  add(target: PersonTarget, label = ''): void {
    this.#rename(target);
    if (label !== '') this.#labels.set(label, target.id);
  }

  /** Somebody on record may get another name by the file. */
  #rename(target: PersonTarget): void {
    const known = this.#byId.get(target.id);
    if (known) {
      const others = (this.#byName.get(known.name) ?? []).filter(({ id }) => id !== target.id);
      this.#byName.set(known.name, others);
    }
    this.#byId.set(target.id, target);
    const same = this.#byName.get(target.name);
    if (same) same.push(target);
    else this.#byName.set(target.name, [target]);
  }

  /** A row with this label or name is wrong: whoever names it must not get a namesake instead. */
  block(...texts: string[]): void {
    for (const text of texts) if (text !== '') this.#blocked.add(text);
  }

  find(text: string): Found<PersonTarget> {
    if (this.#blocked.has(text)) return { kind: 'none' };
    const labelled = this.#byId.get(this.#labels.get(text) ?? text);
    if (labelled) return { kind: 'one', target: labelled };
    const [first, ...others] = this.#byName.get(text) ?? [];
    if (!first) return { kind: 'none' };
    return others.length === 0 ? { kind: 'one', target: first } : { kind: 'several' };
  }
}

/** Everybody on record. */
export function personBook(people: readonly EnrolledPerson[]): PersonBook {
  const book = new PersonBook();
  for (const person of people) {
    book.add({ id: person.id, name: person.personal?.name ?? '', present: person });
  }
  return book;
}

/** What is said when a name does not lead to one person. */
export function personProblem(kind: 'none' | 'several', text: string): string {
  return kind === 'several'
    ? `名叫“${text}”的不止一人，请写编号。`
    : `没有找到“${text}”，或那一行有错。请写“人员”表里的编号或姓名。`;
}
