import { useInfiniteQuery } from '@tanstack/react-query';
import { organisationQueries } from '../../data/organisation-queries.js';
import { PagedList } from '../../parts/paged-list.js';
import { StateCard } from '../../parts/state-card.js';
import { UnitLink } from './unit-tree.js';
import styles from './units.module.css';

interface FoundUnitsProps {
  words: string;
  closed: boolean;
  chosen: string | undefined;
}

/** Units whose name holds the words, wherever they stand in the tree. */
export function FoundUnits({ words, closed, chosen }: FoundUnitsProps) {
  const query = useInfiniteQuery(organisationQueries.unitsNamed(words, closed));
  return (
    <PagedList
      query={query}
      what="单位"
      empty={
        <StateCard role="status" title={`没有名称含“${words}”的单位`}>
          换个短些的词再找；{closed ? '' : '已经撤销的要先勾选上面一项；'}确实没有，就登记一个。
        </StateCard>
      }
    >
      {(rows) => (
        <ul className={styles.nodes} aria-label="找到的单位">
          {rows.map((row) => (
            <li key={row.id} className={styles.node} data-chosen={row.id === chosen}>
              <span className={styles.opener} />
              <UnitLink unit={row} chosen={chosen} />
            </li>
          ))}
        </ul>
      )}
    </PagedList>
  );
}
