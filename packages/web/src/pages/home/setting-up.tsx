import type { Administration } from '@bihuan/domain';
import { administrations, roleLabels } from '@bihuan/domain';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { organisationQueries } from '../../data/organisation-queries.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Failure } from '../../parts/failure.js';
import { Glyph } from '../../parts/glyph.js';
import { Page } from '../../parts/page.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import styles from './setting-up.module.css';

/** Where the system and the security administrator begin: the steps until people can work, and whose each is. */
export function SettingUp({ administration }: { administration: Administration }) {
  const appointments = useQuery(organisationQueries.appointments());
  const units = useInfiniteQuery(organisationQueries.unitsUnder('top', false));
  const people = useInfiniteQuery(organisationQueries.people('', ''));
  const error = appointments.error ?? units.error ?? people.error;
  if (!appointments.data || !units.data || !people.data) {
    return (
      <Page title="首页">
        {error ? <Failure error={error} what="没有读到单位和人员" /> : <Waiting what="正在打开" />}
      </Page>
    );
  }
  const vacant = administrations.filter(
    (one) => !appointments.data.rows.some((row) => row.administration === one && row.to === null),
  );
  const isSystem = administration === 'systemAdmin';
  const hasUnits = (units.data.pages[0]?.rows.length ?? 0) > 0;
  const hasPeople = (people.data.pages[0]?.rows.length ?? 0) > administrations.length - vacant.length;
  const isRegistered = hasUnits && hasPeople;
  const next = !isRegistered ? 'register' : vacant.length > 0 ? 'appoint' : 'accounts';
  return (
    <Page title={`${roleLabels[administration]}：首页`} heading="让大家用起来，分四步">
      <ol className={styles.steps}>
        <Step
          isDone={isRegistered}
          whose="系统管理员"
          isMine={isSystem}
          title="登记单位和人员"
          way={way(paths.organisationFile(), '用 Excel 登记', isSystem && next === 'register')}
        >
          一份 Excel 一次登记完，或者在<Link to={paths.units()}>单位</Link>、
          <Link to={paths.people()}>人员</Link>里一个一个来。
        </Step>
        <Step
          isDone={vacant.length === 0}
          whose="系统管理员"
          isMine={isSystem}
          title="任命另外两位管理员"
          way={vacant.length > 0 && way(paths.people(), '选人任命', isSystem && next === 'appoint')}
        >
          {vacant.length === 0
            ? '三员已经齐了，以后的任免由安全管理员办理。'
            : `还空着：${vacant.map((one) => roleLabels[one]).join('、')}。打开一个人，任命管理员。三员互相看着，一人只能任一个。`}
        </Step>
        <Step
          whose="系统管理员"
          isMine={isSystem}
          title="给每个人建立账号"
          way={way(paths.accounts(), '建立账号', isSystem && next === 'accounts')}
        >
          每建一个，得到一个一次性链接，交给本人自己设密码。安全管理员登录过以后，管理员的账号由他来建。
        </Step>
        <Step
          whose="安全管理员"
          isMine={!isSystem}
          title="授予角色"
          way={way(paths.roles(), '授予角色', !isSystem)}
        >
          先授予整改办，他们才能导入文件、看到台账；再授予联络员、牵头领导、监督核验等。启用账号以前建的台账，在“角色”里逐项授予。管理员自己看不到台账。
        </Step>
      </ol>
    </Page>
  );
}

/** The way to a step; the next one is the filled button. */
function way(to: string, label: string, isNext: boolean): ReactNode {
  return (
    <ButtonLink type={isNext ? 'primary' : 'default'} to={to}>
      {label}
    </ButtonLink>
  );
}

interface StepProps {
  title: string;
  whose: string;
  isMine: boolean;
  /** Known to be done; the others never end. */
  isDone?: boolean;
  way: ReactNode;
  children: ReactNode;
}

function Step({ title, whose, isMine, isDone, way, children }: StepProps) {
  return (
    <li className={styles.step}>
      <div>
        <h2>
          {title}{' '}
          {isDone && (
            <span className={styles.done}>
              <Glyph name="check" size={14} /> 办好了
            </span>
          )}
        </h2>
        <p>{children}</p>
      </div>
      {isMine ? way : <span className="note">由{whose}办理</span>}
    </li>
  );
}
