/**
 * What Chrome 92 (and the domestic browsers built on it) lacks of the language's library and our packages use.
 * Syntax is lowered by the build; this adds the few methods, only where they are missing.
 */
const arrayMethods = {
  with<T>(this: T[], index: number, value: T): T[] {
    const copy = [...this];
    copy[index < 0 ? copy.length + index : index] = value;
    return copy;
  },
  toSpliced<T>(this: T[], start: number, remove: number, ...added: T[]): T[] {
    const copy = [...this];
    copy.splice(start, remove, ...added);
    return copy;
  },
  toSorted<T>(this: T[], compare?: (a: T, b: T) => number): T[] {
    return [...this].sort(compare);
  },
  toReversed<T>(this: T[]): T[] {
    return [...this].reverse();
  },
  findLast<T>(this: T[], test: (value: T, index: number, all: T[]) => unknown): T | undefined {
    return this[arrayMethods.findLastIndex.call(this, test as never)];
  },
  findLastIndex<T>(this: T[], test: (value: T, index: number, all: T[]) => unknown): number {
    for (let index = this.length - 1; index >= 0; index--) {
      if (test(this[index] as T, index, this)) return index;
    }
    return -1;
  },
};

function addMissing(target: object, methods: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(methods)) {
    if (name in target) continue;
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}

addMissing(Array.prototype, arrayMethods);
addMissing(Object, {
  hasOwn: (object: object, name: PropertyKey) => Object.hasOwn(object, name),
});
