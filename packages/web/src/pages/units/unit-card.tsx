import type { UnitPage } from '@bihuan/contract';
import { unitLevelLabel } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { organisationQueries } from '../../data/organisation-queries.js';
import { Card } from '../../parts/card.js';
import { Facts } from '../../parts/facts.js';
import { Failure } from '../../parts/failure.js';
import { Locked } from '../../parts/locked.js';
import { Path } from '../../parts/path.js';
import { Tag } from '../../parts/tag.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { CloseUnitPanel } from './close-unit-panel.js';
import { CorrectUnitPanel } from './correct-unit-panel.js';
import { MoveUnitPanel } from './move-unit-panel.js';
import { NewUnitPanel } from './new-unit-panel.js';
import styles from './units.module.css';

type Deed = 'add' | 'correct' | 'move' | 'close';

/** The chosen unit: what it is, where it stands, who works in it. */
export function UnitCard({ unitId }: { unitId: string }) {
  const { data, error, refetch } = useQuery(organisationQueries.unit(unitId));
  if (!data) {
    return error ? (
      <Failure error={error} what="没有读到这个单位" retry={() => void refetch()} />
    ) : (
      <Waiting what="正在读单位" />
    );
  }
  return (
    <div className={styles.stack}>
      <Link to={paths.units()} className={styles.back}>
        回到全部单位
      </Link>
      <FactsCard unit={data} />
      <People unit={data} />
      <Below unit={data} />
    </div>
  );
}

function FactsCard({ unit }: { unit: UnitPage }) {
  const [deed, setDeed] = useState<Deed | null>(null);
  const close = () => setDeed(null);
  const objection = unit.can.manage;
  return (
    <Card title={unit.name} note={unit.closedOn && <Tag tone="red">{unit.closedOn} 撤销</Tag>}>
      <div className={styles.stack}>
        {unit.path.length > 0 && (
          <Path>
            {unit.path.map(({ id, name }) => (
              <Link key={id} to={paths.unit(id)}>
                {name}
              </Link>
            ))}
            <span>{unit.name}</span>
          </Path>
        )}
        <Facts>
          <dt>层级</dt>
          <dd>{unitLevelLabel(unit.level)}</dd>
          <dt>监督单位</dt>
          <dd>{unit.supervising ? '是，可以核验整改' : '不是'}</dd>
          <dt>别名</dt>
          <dd>{unit.aliases.join('、') || '没有'}</dd>
          {unit.successor && (
            <>
              <dt>接替单位</dt>
              <dd>
                <Link to={paths.unit(unit.successor.id)}>{unit.successor.name}</Link>
              </dd>
            </>
          )}
        </Facts>
        {objection ? (
          <Locked why={objection.message} />
        ) : (
          !unit.closedOn && (
            <div className={styles.deeds}>
              <Button onClick={() => setDeed('add')}>登记下级单位</Button>
              <Button onClick={() => setDeed('correct')}>更正</Button>
              <Button onClick={() => setDeed('move')}>调整隶属关系</Button>
              <Button onClick={() => setDeed('close')}>撤销单位</Button>
            </div>
          )
        )}
      </div>
      {deed === 'add' && <NewUnitPanel parent={unit} close={close} />}
      {deed === 'correct' && <CorrectUnitPanel unit={unit} close={close} />}
      {deed === 'move' && <MoveUnitPanel unit={unit} close={close} />}
      {deed === 'close' && <CloseUnitPanel unit={unit} close={close} />}
    </Card>
  );
}

function People({ unit }: { unit: UnitPage }) {
  return (
    <Card title="在任的人" note={`${unit.posts.length} 人次，不含下级单位`}>
      {unit.posts.length === 0 && <p>没有登记在任的人。在“人员”里登记任职。</p>}
      <ul className={styles.list}>
        {unit.posts.map((post) => (
          <li key={post.id}>
            <Link to={paths.person(post.person.id)}>{post.person.name ?? '（姓名已删除）'}</Link>
            <span>{post.title}</span>
            {post.isHead && <Tag tone="brand">主要负责人</Tag>}
            <span className="note">{post.from} 起</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Below({ unit }: { unit: UnitPage }) {
  const { rows, next } = unit.children;
  if (rows.length === 0) return null;
  return (
    <Card title="下级单位" note={next ? '前一部分，其余在左边的树里' : `${rows.length} 个`}>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={paths.unit(row.id)}>{row.name}</Link>
            <span className="note">{unitLevelLabel(row.level)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
