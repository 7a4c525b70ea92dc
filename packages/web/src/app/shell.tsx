import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router';
import { paths } from '../paths.js';
import { GlobalSearch } from './global-search.js';
import { OfflineNote } from './offline-note.js';
import { RectificationSwitcher } from './rectification-switcher.js';
import styles from './shell.module.css';
import { useCurrentRectification } from './use-current-rectification.js';

/** The frame of every page: skip link, top bar, and the page itself. */
export function Shell() {
  const current = useCurrentRectification();
  return (
    <>
      <a className={styles.skip} href="#page">
        跳到正文
      </a>
      <header className={styles.bar}>
        <Link to={paths.home()} className={styles.brand} aria-label="闭环，首页">
          <img src="/mark.svg" alt="" width="24" height="24" />
          <span>闭环</span>
        </Link>
        {current.rows.length > 0 && <RectificationSwitcher current={current} />}
        <nav aria-label="主要" className={styles.nav}>
          {current.id && (
            <NavLink to={paths.ledger(current.id)} end={false}>
              台账
            </NavLink>
          )}
          <NavLink to={paths.imports()}>导入</NavLink>
        </nav>
        {current.rows.length > 1 && <GlobalSearch />}
        <span className={styles.local}>单机版 ・ 资料只存在这台电脑上，不联网</span>
      </header>
      <OfflineNote />
      <main id="page" tabIndex={-1} className={styles.page}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
