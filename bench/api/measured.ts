/** Answers, inside a server under measurement, what it has cost so far. The other side is `child.ts`. */

export interface Cost {
  /** CPU of this process, milliseconds. */
  cpu: number;
  /** Largest resident set so far, MB. */
  peakMegabytes: number;
}

function cost(): Cost {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { cpu: (userCPUTime + systemCPUTime) / 1000, peakMegabytes: Math.round(maxRSS / 1024) };
}

/** Tells the parent where the server listens, answers its questions, and ends with it. */
export function beMeasured(url: string, close: () => Promise<void>): void {
  process.send?.({ url });
  process.on('message', async (message) => {
    if (message === 'cost') process.send?.({ cost: cost() });
    if (message === 'stop') {
      await close();
      process.exit(0);
    }
  });
  process.once('disconnect', () => process.exit(0));
}
