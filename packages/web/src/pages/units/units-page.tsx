import { Button, Checkbox } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../../data/session.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Page } from '../../parts/page.js';
import { SearchField } from '../../parts/search-field.js';
import { paths } from '../../paths.js';
import { FoundUnits } from './found-units.js';
import { NewUnitPanel } from './new-unit-panel.js';
import { UnitCard } from './unit-card.js';
import { UnitTree } from './unit-tree.js';
import styles from './units.module.css';

/** 单位: the tree of bodies and units, and the one that was chosen in it. */
export function Component() {
  const { unitId } = useParams();
  const may = useMay();
  const [typed, setTyped] = useState('');
  const [closed, setClosed] = useState(false);
  const [adding, setAdding] = useState(false);
  const words = useDeferredValue(typed.trim());
  const mayManage = may('manageOrganisation');
  return (
    <Page
      title="单位"
      actions={
        mayManage && (
          <>
            <ButtonLink to={paths.organisationFile()}>用 Excel 登记</ButtonLink>
            <Button type="primary" onClick={() => setAdding(true)}>
              登记单位
            </Button>
          </>
        )
      }
    >
      <div className={`${styles.panes} ${unitId ? styles.chosen : ''}`}>
        <section className={styles.tree} aria-label="全部单位">
          <div className={styles.filters}>
            <SearchField label="按名称找单位" value={typed} change={setTyped} />
            <Checkbox checked={closed} onChange={(event) => setClosed(event.target.checked)}>
              也看已撤销的
            </Checkbox>
          </div>
          {words === '' ? (
            <UnitTree closed={closed} chosen={unitId} />
          ) : (
            <FoundUnits words={words} closed={closed} chosen={unitId} />
          )}
        </section>
        {unitId ? (
          <UnitCard key={unitId} unitId={unitId} />
        ) : (
          <p className={styles.hint}>选一个单位，看它的下级和在任的人。</p>
        )}
      </div>
      {adding && <NewUnitPanel close={() => setAdding(false)} parent={null} />}
    </Page>
  );
}
