import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router';
import { useSession } from '../data/session.js';
import { paths } from '../paths.js';
import { AccountMenu } from './account-menu.js';
import { Bell } from './bell.js';
import { DemoNote } from './demo-note.js';
import { DeskLink } from './desk-link.js';
import { Gate } from './gate.js';
import { GlobalSearch } from './global-search.js';
import { OfflineNote } from './offline-note.js';
import { barPlaces, getsNotifications, seesLedger } from './places.js';
import { RectificationSwitcher } from './rectification-switcher.js';
import styles from './shell.module.css';
import { SignInAgain } from './sign-in-again.js';
import { useCurrentRectification } from './use-current-rectification.js';

/** The frame of every page: skip link, top bar, and the page itself. */
export function Shell() {
  return (
    <>
      <a className={styles.skip} href="#page">
        跳到正文
      </a>
      <TopBar />
      <DemoNote />
      <OfflineNote />
      <main id="page" tabIndex={-1} className={styles.page}>
        <Gate>
          <Outlet />
        </Gate>
      </main>
      <SignInAgain />
      <ScrollRestoration />
    </>
  );
}

function TopBar() {
  const session = useSession();
  const current = useCurrentRectification(seesLedger(session));
  const isReady = session?.step === 'ready';
  return (
    <header className={styles.bar}>
      <Link to={paths.home()} className={styles.brand} aria-label="闭环，首页">
        <img src="/mark.svg" alt="" width="24" height="24" />
        <span>闭环</span>
      </Link>
      {current.rows.length > 0 && <RectificationSwitcher current={current} />}
      <nav aria-label="主要" className={styles.nav}>
        {session?.mode === 'accounts' && seesLedger(session) && <DeskLink />}
        {current.id && (
          <NavLink to={paths.ledger(current.id)} end={false}>
            台账
          </NavLink>
        )}
        {session?.may.includes('import') && <NavLink to={paths.imports()}>导入</NavLink>}
        {isReady &&
          barPlaces(session).map(({ path, label }) => (
            <NavLink key={path} to={path}>
              {label}
            </NavLink>
          ))}
      </nav>
      {current.rows.length > 1 && <GlobalSearch />}
      {session?.mode === 'local' && <LocalNote />}
      {isReady && session.me && (
        <div className={styles.own}>
          {getsNotifications(session) && <Bell />}
          <AccountMenu session={session} me={session.me} />
        </div>
      )}
    </header>
  );
}

/** On one machine nobody signs in; the settings lead to accounts, units and people. */
function LocalNote() {
  return (
    <span className={styles.local}>
      <span>单机版 ・ 资料只存在这台电脑上，不联网</span>
      <NavLink to={paths.settings()}>设置</NavLink>
    </span>
  );
}
