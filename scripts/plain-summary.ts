import type { Reporter, TestModule } from 'vitest/node';

const states = ['passed', 'failed', 'skipped'] as const;

/** Ends a run with one line that any build server can read: `12 passed, 0 failed, 3 skipped`. */
export default class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const counts = states.map(
      (state) => `${tests.filter((test) => test.result().state === state).length} ${state}`,
    );
    // after the default reporter, which prints its summary at the same moment
    process.once('beforeExit', () => process.stdout.write(`${counts.join(', ')}\n`));
  }
}
