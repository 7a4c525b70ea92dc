import type { RectificationLoopView } from '@bihuan/contract';

type Lists = Pick<RectificationLoopView, 'amendments' | 'reminders' | 'checks' | 'batches'>;

/**
 * The work above the findings without those that are kept from the reader. What is about hidden findings only is
 * left out: its title and addressees would tell of them.
 */
export function withoutHidden<View extends Lists>(view: View, hidden: ReadonlySet<string>): View {
  if (hidden.size === 0) return view;
  const seen = (ids: readonly string[]) => ids.filter((id) => !hidden.has(id));
  const told = <Row extends { findingIds: string[] }>(rows: readonly Row[]): Row[] =>
    rows
      .map((row) => ({ ...row, findingIds: seen(row.findingIds) }))
      .filter(({ findingIds }) => findingIds.length > 0);
  const withWholeness = (batch: View['batches'][number]) => ({
    ...batch,
    isWhole: !batch.findingIds.some((id) => hidden.has(id)),
  });
  return {
    ...view,
    amendments: told(view.amendments),
    reminders: told(view.reminders),
    checks: told(view.checks),
    batches: told(view.batches.map(withWholeness)).map((batch) => ({
      ...batch,
      draw: batch.draw && { ...batch.draw, sample: seen(batch.draw.sample) },
    })),
  };
}
