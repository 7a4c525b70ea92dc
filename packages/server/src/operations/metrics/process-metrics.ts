/** How the process fares, under the names that dashboards for Node know. */

import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Family, Sample } from './exposition.js';

const RESOLUTION_MILLISECONDS = 10;
const NANOSECONDS = 1e9;
const MICROSECONDS = 1e6;

export interface ProcessMetrics {
  families(): Family[];
  /** Stops watching the event loop. */
  close(): void;
}

/** Begins to watch the event loop; delays count from the reading before. */
export function processMetrics(): ProcessMetrics {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS });
  delay.enable();
  const startedAt = Date.now() / 1_000 - process.uptime();
  return {
    families() {
      // What is told is the delay beyond the interval at which it is measured; nothing measured yet is no delay.
      const seconds = (nanoseconds: number) =>
        Math.max(
          0,
          (Number.isFinite(nanoseconds) ? nanoseconds : 0) / NANOSECONDS - RESOLUTION_MILLISECONDS / 1_000,
        );
      const p50 = seconds(delay.percentile(50));
      const p99 = seconds(delay.percentile(99));
      const longest = delay.count === 0 ? 0 : seconds(delay.max);
      delay.reset();
      const cpu = process.cpuUsage();
      const { rss, heapUsed, heapTotal } = process.memoryUsage();
      return [
        gauge(
          'nodejs_eventloop_lag_p50_seconds',
          'Median delay of the event loop since the last reading.',
          p50,
        ),
        gauge('nodejs_eventloop_lag_p99_seconds', '99th percentile of that delay.', p99),
        gauge('nodejs_eventloop_lag_max_seconds', 'Longest of those delays.', longest),
        gauge('nodejs_heap_size_used_bytes', 'Heap in use.', heapUsed),
        gauge('nodejs_heap_size_total_bytes', 'Heap reserved.', heapTotal),
        gauge('process_resident_memory_bytes', 'Memory of the process.', rss),
        {
          ...gauge(
            'process_cpu_seconds_total',
            'Time of the processor.',
            (cpu.user + cpu.system) / MICROSECONDS,
          ),
          type: 'counter',
        },
        gauge('process_start_time_seconds', 'Start of the process, in seconds since 1970.', startedAt),
      ];
    },
    close: () => delay.disable(),
  };
}

/** A family of gauges: one value, or several with labels. */
export function gauge(name: string, help: string, value: number | readonly Sample[]): Family {
  return { name, help, type: 'gauge', samples: typeof value === 'number' ? [{ value }] : value };
}
