import { useInfiniteQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { queries } from '../../data/queries.js';
import { useMay, useSession } from '../../data/session.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { FirstStart } from './first-start.js';
import { NoRoleYet } from './no-role-yet.js';
import { NothingToSeeYet } from './nothing-to-see-yet.js';
import { SettingUp } from './setting-up.js';

/** Where each begins: the desk, the ledger, the audit, or the steps of setting the program up. */
export function Component() {
  const may = useMay();
  const administration = useSession()?.me?.administration;
  if (administration === 'auditAdmin') return <Navigate replace to={paths.acts()} />;
  if (administration) return <SettingUp administration={administration} />;
  return may('readLedger') ? <LedgerHome /> : <NoRoleYet />;
}

/** Without data: how to begin. With data: what waits for the person; on one machine, the ledger worked on last. */
function LedgerHome() {
  const may = useMay();
  const { data, error, refetch } = useInfiniteQuery(queries.rectifications());
  const local = useSession()?.mode === 'local';
  const latest = data?.pages[0]?.rows[0];
  if (latest && !local) return <Navigate replace to={paths.desk()} />;
  if (latest) return <Navigate replace to={paths.ledger(latest.id)} />;
  if (data) return may('import') ? <FirstStart /> : <NothingToSeeYet />;
  return (
    <Page title="首页">
      {error ? (
        <Failure error={error} what="没有读到台账" retry={() => refetch()} />
      ) : (
        <Waiting what="正在打开台账" />
      )}
    </Page>
  );
}
