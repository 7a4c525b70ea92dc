import type { FindingPage } from '@bihuan/contract';
import type { EvidenceKind } from '@bihuan/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../data/client.js';
import { uploadsKey } from '../../../data/loop-queries.js';
import { useUnsentRows } from '../../../data/use-unsent.js';
import { isDay } from '../../../forms/is-day.js';
import { staleAfter } from '../panels/panel-props.js';
import type { Chosen } from './chosen-field.js';

/** What is said of the files that are attached together. */
export interface Said {
  kind: EvidenceKind | null;
  effectiveDate: string;
  measureIds: string[];
}

/** What is missing before they can be attached; null: nothing. */
export function missingIn(chosen: readonly Chosen[], { kind, effectiveDate }: Said): string | null {
  if (chosen.length === 0) return '还没有选材料';
  if (kind === null) return '缺材料的种类';
  return isDay(effectiveDate) ? null : '缺生效日期';
}

/** The files that were chosen, and the deed that attaches them: each is a deed of its own. */
export function useAttach(finding: FindingPage) {
  const [chosen, setChosen] = useUnsentRows<Chosen>(`attach:${finding.id}:files`);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const queries = useQueryClient();
  const without = (digest: string) => (files: readonly Chosen[]) =>
    files.filter((one) => one.digest !== digest);

  async function attachAll({ kind, ...said }: Said): Promise<void> {
    let { version } = finding;
    for (const { digest, name } of chosen) {
      const body = { version, digest, name, kind: kind ?? 'other', ...said };
      ({ version } = await client.call('attachEvidence', { params: { findingId: finding.id }, body }));
      setChosen(without(digest));
    }
  }

  return {
    ...{ chosen, busy, failure },
    choose: (file: Chosen) => setChosen((files) => [...without(file.digest)(files), file]),
    toggle: (file: Chosen) =>
      setChosen((files) => {
        const rest = without(file.digest)(files);
        return rest.length < files.length ? rest : [...files, file];
      }),
    /** @returns whether all of them are attached; those that are, are chosen no longer */
    async attach(said: Said): Promise<boolean> {
      setBusy(true);
      setFailure(null);
      try {
        await attachAll(said);
        return true;
      } catch (error) {
        setFailure(error);
        return false;
      } finally {
        const stale = [...staleAfter(finding), uploadsKey, ['desk']];
        await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
        setBusy(false);
      }
    },
  };
}
