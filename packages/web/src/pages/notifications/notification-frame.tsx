import type { ReactNode } from 'react';
import { useSession } from '../../data/session.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Page } from '../../parts/page.js';
import { PageTabs } from '../../parts/page-tabs.js';
import { StateCard } from '../../parts/state-card.js';
import { paths } from '../../paths.js';

interface NotificationFrameProps {
  title: string;
  children: ReactNode;
}

const places = [
  { to: paths.notifications(), label: '收到的通知' },
  { to: paths.notificationSettings(), label: '通知设置' },
];

/** 通知 and how one gets them; a machine without accounts has nobody to tell. */
export function NotificationFrame({ title, children }: NotificationFrameProps) {
  if (useSession()?.mode === 'local') {
    return (
      <Page title="通知">
        <StateCard
          title="启用账号以后才有通知"
          actions={<ButtonLink to={paths.settings()}>去设置</ButtonLink>}
        >
          通知按每个人的角色发。这台电脑没有启用账号，谁也不用登录；到期和待办请看台账。
        </StateCard>
      </Page>
    );
  }
  return (
    <Page title={title} heading="通知">
      <PageTabs label="通知" places={places} />
      {children}
    </Page>
  );
}
