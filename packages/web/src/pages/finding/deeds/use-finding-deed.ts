import type { DeedName, FindingPage } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../../data/client.js';
import { loopKeys, uploadsKey } from '../../../data/loop-queries.js';
import { staleAfter } from '../panels/panel-props.js';

/** One deed of several that are done together, each upon the version that the one before has left. */
export interface Step {
  name: DeedName;
  body: Record<string, unknown>;
}

/**
 * Sends deeds of a finding one after another, and forgets what they changed, also when one was refused. `onDone` is
 * told of each, so that what is sent again does not do it twice.
 */
export function useFindingDeeds(finding: FindingPage) {
  const queries = useQueryClient();
  return async (steps: readonly Step[], onDone?: (step: Step) => void): Promise<string[]> => {
    const warnings: string[] = [];
    let version = finding.version;
    try {
      for (const step of steps) {
        const { name, body } = step;
        const call = { params: { findingId: finding.id }, body: { version, ...body } };
        // The table of forms holds the fields of each deed, which the server checks against the contract.
        const done = await client.call(name, call as never);
        version = done.version;
        warnings.push(...done.warnings);
        onDone?.(step);
      }
    } finally {
      const work = loopKeys.loop(finding.rectificationId);
      const stale = [...staleAfter(finding), loopKeys.desk, work, uploadsKey];
      await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
    }
    return warnings;
  };
}
