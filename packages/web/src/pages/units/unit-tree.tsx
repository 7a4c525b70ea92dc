import type { UnitRow } from '@bihuan/contract';
import { unitLevelLabel } from '@bihuan/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { organisationQueries } from '../../data/organisation-queries.js';
import { Failure } from '../../parts/failure.js';
import { Glyph } from '../../parts/glyph.js';
import { PagedList } from '../../parts/paged-list.js';
import { StateCard } from '../../parts/state-card.js';
import { paths } from '../../paths.js';
import styles from './units.module.css';

interface TreeProps {
  /** Closed units too. */
  closed: boolean;
  /** Id of the unit beside the tree. */
  chosen: string | undefined;
}

/** Units under each other; a level is read when it is opened. */
export function UnitTree({ closed, chosen }: TreeProps) {
  const query = useInfiniteQuery(organisationQueries.unitsUnder('top', closed));
  return (
    <PagedList
      query={query}
      what="单位"
      empty={
        <StateCard title="还没有单位">
          从最上面的一级登记起，例如市委；也可以用一份 Excel 一次登记完。
        </StateCard>
      }
    >
      {(rows) => (
        <ul className={styles.nodes}>
          {rows.map((row) => (
            <UnitNode
              key={row.id}
              unit={row}
              closed={closed}
              chosen={chosen}
              isOpenFirst={rows.length === 1}
            />
          ))}
        </ul>
      )}
    </PagedList>
  );
}

interface NodeProps extends TreeProps {
  unit: UnitRow;
  /** A lone top would otherwise hide everything. */
  isOpenFirst: boolean;
}

function UnitNode({ unit, closed, chosen, isOpenFirst }: NodeProps) {
  const [open, setOpen] = useState(isOpenFirst);
  const hasChildren = unit.childCount > 0 || closed;
  return (
    <li>
      <div className={styles.node} data-chosen={unit.id === chosen}>
        {hasChildren ? (
          <button
            type="button"
            className={styles.opener}
            aria-expanded={open}
            aria-label={`${unit.name}的下级`}
            onClick={() => setOpen(!open)}
          >
            <Glyph name={open ? 'down' : 'right'} size={14} />
          </button>
        ) : (
          <span className={styles.opener} />
        )}
        <UnitLink unit={unit} chosen={chosen} />
      </div>
      {open && hasChildren && <Children parent={unit.id} closed={closed} chosen={chosen} />}
    </li>
  );
}

function Children({ parent, closed, chosen }: TreeProps & { parent: string }) {
  const query = useInfiniteQuery(organisationQueries.unitsUnder(parent, closed));
  const rows = query.data?.pages.flatMap((page) => page.rows);
  if (query.error)
    return <Failure error={query.error} what="没有读到下级" retry={() => void query.refetch()} />;
  if (rows?.length === 0) return <p className="note">没有下级</p>;
  return (
    <ul className={styles.nodes} aria-busy={query.isPending}>
      {rows?.map((row) => (
        <UnitNode key={row.id} unit={row} closed={closed} chosen={chosen} isOpenFirst={false} />
      ))}
      {query.hasNextPage && (
        <li>
          <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            再看更多
          </Button>
        </li>
      )}
    </ul>
  );
}

/** A unit by its name, with what sets it apart behind it. */
export function UnitLink({ unit, chosen }: { unit: UnitRow; chosen: string | undefined }) {
  return (
    <Link
      to={paths.unit(unit.id)}
      aria-current={unit.id === chosen ? 'true' : undefined}
      className={unit.closedOn ? styles.closed : undefined}
    >
      {unit.name}{' '}
      <span className="note">
        {unitLevelLabel(unit.level)}
        {unit.childCount > 0 && ` ・ 下级 ${unit.childCount} 个`}
        {unit.supervising && ' ・ 监督单位'}
        {unit.closedOn && ` ・ ${unit.closedOn} 撤销`}
      </span>
    </Link>
  );
}
