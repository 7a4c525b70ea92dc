/** The process in which `memory.ts` lets notices be read; started with `--expose-gc`. */
import { readNotice } from '@bihuan/extract';

interface Order {
  readonly texts: readonly string[];
  readonly notices: number;
}

const WARM_UP = 40;

function readInTurn({ texts }: Order, count: number): void {
  for (let i = 0; i < count; i += 1) JSON.stringify(readNotice(texts[i % texts.length] as string));
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

process.once('message', (message) => {
  const order = message as Order;
  readInTurn(order, WARM_UP);
  const heapBefore = heap();
  readInTurn(order, order.notices);
  const heapAfter = heap();
  process.send?.({ notices: order.notices, heapBefore, heapAfter, growth: heapAfter - heapBefore });
});
