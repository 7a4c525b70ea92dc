/** What a command ends with. */
export const EXIT = {
  /** Done; for `read` and `lint`: without diagnostics of severity error. */
  clean: 0,
  /** Done, with diagnostics of severity error; for `rebuild --check`: the rows differ; for `log`: records are altered. */
  findings: 1,
  /** Could not run; standard error says what was expected and what was found. */
  failed: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
