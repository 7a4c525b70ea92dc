import type { LoadResult } from './load.js';

/** One side of one operation, summed over its turns. */
export interface Side extends LoadResult {
  /** CPU of server and database, milliseconds. */
  cpu: number;
}

export interface Row {
  name: string;
  product: Side;
  ceiling: Side;
}

const number = (value: number, digits = 0) => value.toFixed(digits).padStart(10);

/** The sum of two turns of one side; quantiles are averaged. */
export function added(a: Side, b: Side): Side {
  return {
    requests: a.requests + b.requests,
    seconds: a.seconds + b.seconds,
    bytes: a.bytes + b.bytes,
    cpu: a.cpu + b.cpu,
    p50: (a.p50 + b.p50) / 2,
    p95: (a.p95 + b.p95) / 2,
  };
}

const perSecond = ({ requests, seconds }: Side) => requests / seconds;
const perCpuSecond = ({ requests, cpu }: Side) => requests / (cpu / 1000);

/** The part of the ceiling's requests per CPU-second that the product reaches. */
export function share({ product, ceiling }: Row): number {
  return perCpuSecond(product) / perCpuSecond(ceiling);
}

/** One line per operation, product and ceiling side by side. */
export function reportLine(row: Row): string {
  const { name, product, ceiling } = row;
  const cells = [
    number(perSecond(product)),
    number(perSecond(ceiling)),
    number(product.p50, 2),
    number(ceiling.p50, 2),
    number(perCpuSecond(product)),
    number(perCpuSecond(ceiling)),
    number(share(row), 2),
    number(product.bytes / Math.max(1, product.requests) / 1024, 1),
  ];
  return `${name.padEnd(34)}${cells.join('')}`;
}

export const REPORT_HEAD = `${'operation'.padEnd(34)}${[
  ...['req/s', 'ceiling', 'p50 ms', 'ceiling', 'per CPU-s', 'ceiling', 'share', 'KB'],
]
  .map((word) => word.padStart(10))
  .join('')}`;
