import { useSearchParams } from 'react-router';
import { isPlanDeed, type PlanDeed } from './plan-forms.js';

/** The deed whose form is open, and what it is about: the round, the consultation, the opinion. */
export interface OpenPlanDeed {
  name: PlanDeed;
  /** Fields that are filled in already, by their names. */
  given: Record<string, string | string[]>;
}

const FINDINGS = 'findingIds';

/** Reads `?deed=answerOpinion&opinionId=…`; anything else is no deed. */
export function readPlanDeed(search: URLSearchParams): OpenPlanDeed | null {
  const name = search.get('deed');
  if (name === null || !isPlanDeed(name)) return null;
  const given: OpenPlanDeed['given'] = {};
  for (const key of new Set(search.keys())) {
    if (key !== 'deed') given[key] = key === FINDINGS ? search.getAll(key) : (search.get(key) ?? '');
  }
  return { name, given };
}

/** The open form stands in the address, so that a reload opens it again, and other pages lead to it. */
export function usePlanDeed() {
  const [search, setSearch] = useSearchParams();
  return {
    deed: readPlanDeed(search),
    start: (name: PlanDeed, given: Record<string, string> = {}) =>
      setSearch({ deed: name, ...given }, { replace: true, preventScrollReset: true }),
    finish: () => setSearch({}, { replace: true, preventScrollReset: true }),
  };
}
export type StartPlanDeed = (name: PlanDeed, given?: Record<string, string>) => void;
