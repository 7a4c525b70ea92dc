type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The object without the fields that are `undefined`: absent and undefined mean the same on the wire. */
export function defined<T extends object>(fields: T): Partial<Defined<T>> {
  const stated = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated) as Partial<Defined<T>>;
}
