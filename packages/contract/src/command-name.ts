/** The command of the domain that a deed's route stands for: named alike, with a capital letter. */
export function commandName<N extends string>(deed: N): Capitalize<N> {
  return `${deed.charAt(0).toUpperCase()}${deed.slice(1)}` as Capitalize<N>;
}
