import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Page } from '../../parts/page.js';
import { paths } from '../../paths.js';
import styles from './audit.module.css';

interface AuditFrameProps {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** The three views of the audit administrator, who sees what was done and never the contents. */
export function AuditFrame({ title, actions, children }: AuditFrameProps) {
  return (
    <Page title={`审计：${title}`} heading="审计" note="只看谁做了什么，看不到台账内容" actions={actions}>
      <nav aria-label="审计" className={styles.tabs}>
        <NavLink to={paths.acts()} end>
          操作记录
        </NavLink>
        <NavLink to={paths.accesses()}>访问日志</NavLink>
        <NavLink to={paths.chains()}>记录链</NavLink>
      </nav>
      {children}
    </Page>
  );
}
