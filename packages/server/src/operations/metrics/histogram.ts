import type { Labels, Sample } from './exposition.js';

/** Counts durations by upper bound, once per combination of labels. */
export interface Histogram {
  /** @param seconds not negative */
  observe(labels: Labels, seconds: number): void;
  samples(): Sample[];
}

interface Series {
  labels: Labels;
  /** How many fell under each bound but not under the one before it; the last for all beyond. */
  counts: number[];
  sum: number;
}

/** @param bounds of the buckets in seconds, ascending; one without a bound is added. */
export function histogram(bounds: readonly number[]): Histogram {
  const all = new Map<string, Series>();
  return {
    observe(labels, seconds) {
      const key = JSON.stringify(labels);
      const series = all.get(key) ?? { labels, counts: new Array(bounds.length + 1).fill(0), sum: 0 };
      all.set(key, series);
      const found = bounds.findIndex((bound) => seconds <= bound);
      const place = found < 0 ? bounds.length : found;
      series.counts[place] = (series.counts[place] ?? 0) + 1;
      series.sum += seconds;
    },
    samples: () => [...all.values()].flatMap((series) => samplesOf(series, bounds)),
  };
}

function samplesOf({ labels, counts, sum }: Series, bounds: readonly number[]): Sample[] {
  let total = 0;
  const buckets = counts.map((count, place) => {
    total += count;
    const le = place < bounds.length ? String(bounds[place]) : '+Inf';
    return { suffix: '_bucket', labels: { ...labels, le }, value: total };
  });
  return [...buckets, { suffix: '_sum', labels, value: sum }, { suffix: '_count', labels, value: total }];
}
