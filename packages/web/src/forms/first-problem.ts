/** What is wrong with a form, by the field where it is said. */
export type Problems<F extends string> = Partial<Record<F, string>>;

/** One of them, or `null` where the form can be sent. */
export function firstProblem(problems: Problems<string>): string | null {
  return Object.values(problems).find((problem) => problem !== undefined) ?? null;
}

const CONTROLS = 'input, textarea, select, button';

/**
 * Leads to the first thing that is wrong in a form, which may lie out of sight or be folded away.
 * @param form as it stands after the messages were put beside the fields
 */
export function goToProblem(form: HTMLElement): void {
  const found = form.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]');
  if (!found) return;
  const fold = found.closest('details');
  if (fold) fold.open = true;
  const control = found.matches(CONTROLS) ? found : found.querySelector<HTMLElement>(CONTROLS);
  if (control) control.focus();
  else found.scrollIntoView({ block: 'center' });
}
