import type { RegisterFinding } from '@bihuan/contract';
import { Link } from 'react-router';
import { FewThenAll } from '../../parts/few-then-all.js';
import { paths } from '../../paths.js';
import styles from './registers.module.css';

/** The findings of a register by id, over the pages that were read. */
export type NamedFindings = ReadonlyMap<string, RegisterFinding>;

/** All findings that pages of a register name. */
export function namedIn(
  pages: readonly { findings: readonly RegisterFinding[] }[] | undefined,
): NamedFindings {
  return new Map((pages ?? []).flatMap(({ findings }) => findings.map((one) => [one.id, one] as const)));
}

interface FindingNumbersProps {
  ids: readonly string[];
  named: NamedFindings;
  /** Said where there is none. */
  none: string;
}

const FIRST = 8;

/** The findings that a line comes from, each by its number: the first few, then all. */
export function FindingNumbers({ ids, named, none }: FindingNumbersProps) {
  const seen = ids.flatMap((id) => named.get(id) ?? []);
  if (seen.length === 0) return <span className="note">{none}</span>;
  return (
    <FewThenAll
      rows={seen}
      first={FIRST}
      all={`全部 ${seen.length} 个`}
      className={styles.numbers}
      keyOf={({ id }) => id}
      row={({ id, number }) => (
        <Link to={paths.finding(id)} aria-label={`问题 ${number}`}>
          {number}
        </Link>
      )}
    />
  );
}
