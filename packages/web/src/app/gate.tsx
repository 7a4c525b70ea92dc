import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { sessionQuery } from '../data/session.js';
import { Failure } from '../parts/failure.js';
import { Page } from '../parts/page.js';
import { Waiting } from '../parts/waiting.js';
import { paths } from '../paths.js';

/** Lets through whoever may use the program, and leads everybody else to what is still to be done. */
export function Gate({ children }: { children: ReactNode }) {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const { pathname, search, hash } = useLocation();
  if (!session) {
    return (
      <Page title="闭环">
        {error ? (
          <Failure error={error} what="没有打开程序" retry={() => refetch()} />
        ) : (
          <Waiting what="正在打开" />
        )}
      </Page>
    );
  }
  if (session.step === 'ready') return children;
  if (session.step === 'newPassword' || session.step === 'setUpSecondFactor')
    return <Navigate replace to={paths.completeAccount()} />;
  const here = pathname + search + hash;
  return <Navigate replace to={paths.signIn(here === '/' ? '' : here)} />;
}
