import { DEED_NAMES, type DeedName } from '@bihuan/contract';
import { useSearchParams } from 'react-router';

/** What is being changed on the page of a finding. */
export type FindingDeed =
  | { kind: 'correct' | 'duties' | 'addMeasure' | 'remove' }
  | { kind: 'figure' | 'measure' | 'removeMeasure'; id: string }
  /** A deed of the loop; `given` are fields that are filled in already, by their names. */
  | { kind: 'loop'; name: DeedName; given?: Record<string, string> };

const PLAIN = ['correct', 'duties', 'addMeasure', 'remove'] as const;
const NAMED = ['figure', 'measure', 'removeMeasure'] as const;

/** Reads `figure:ID`, `correct` or `loop:submit`; anything else is no deed. */
export function readDeed(text: string | null): FindingDeed | null {
  const [kind = '', ...rest] = (text ?? '').split(':');
  const id = rest.join(':');
  const name = kind === 'loop' ? DEED_NAMES.find((one) => one === id) : undefined;
  if (name) return { kind: 'loop', name };
  const named = NAMED.find((one) => one === kind);
  if (named && id) return { kind: named, id };
  const plain = PLAIN.find((one) => one === kind);
  return plain ? { kind: plain } : null;
}

function writeDeed(deed: FindingDeed): string {
  if ('name' in deed) return `loop:${deed.name}`;
  return 'id' in deed ? `${deed.kind}:${deed.id}` : deed.kind;
}

/** Where the form of a deed opens, relative to the page of the finding. */
export function deedAddress(deed: FindingDeed): string {
  return `?${new URLSearchParams({ deed: writeDeed(deed) })}`;
}

/** What else the address says: `?deed=loop:recordCheck&checkId=…`. */
function givenIn(search: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...search].filter(([key]) => key !== 'deed'));
}

/** The open form stands in the address, so that a reload opens it again. */
export function useDeedInAddress() {
  const [search, setSearch] = useSearchParams();
  const put = (deed: FindingDeed | null) =>
    setSearch(deed === null ? {} : { deed: writeDeed(deed) }, { replace: true, preventScrollReset: true });
  const deed = readDeed(search.get('deed'));
  return {
    deed: deed?.kind === 'loop' ? { ...deed, given: givenIn(search) } : deed,
    start: (deed: FindingDeed) => put(deed),
    finish: () => put(null),
  };
}
export type StartDeed = (deed: FindingDeed) => void;
