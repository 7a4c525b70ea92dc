import { DEED_NAMES, type DeedName } from '@bihuan/contract';
import { useSearchParams } from 'react-router';

/** What is being changed on the page of a finding. */
export type FindingDeed =
  | { kind: 'correct' | 'duties' | 'addMeasure' | 'remove' }
  | { kind: 'figure' | 'measure' | 'removeMeasure'; id: string }
  /** A deed of the loop. */
  | { kind: 'loop'; name: DeedName };

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

/** The open form stands in the address, so that a reload opens it again. */
export function useDeedInAddress() {
  const [search, setSearch] = useSearchParams();
  const put = (deed: FindingDeed | null) => {
    const next = new URLSearchParams(search);
    if (deed === null) next.delete('deed');
    else next.set('deed', writeDeed(deed));
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return {
    deed: readDeed(search.get('deed')),
    start: (deed: FindingDeed) => put(deed),
    finish: () => put(null),
  };
}
export type StartDeed = (deed: FindingDeed) => void;
