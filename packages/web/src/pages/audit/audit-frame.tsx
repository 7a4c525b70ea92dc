import type { ReactNode } from 'react';
import { Page } from '../../parts/page.js';
import { PageTabs } from '../../parts/page-tabs.js';
import { paths } from '../../paths.js';

interface AuditFrameProps {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

const places = [
  { to: paths.acts(), label: '操作记录' },
  { to: paths.accesses(), label: '访问日志' },
  { to: paths.chains(), label: '记录链' },
];

/** The three views of the audit administrator, who sees what was done and never the contents. */
export function AuditFrame({ title, actions, children }: AuditFrameProps) {
  return (
    <Page title={`审计：${title}`} heading="审计" note="只看谁做了什么，看不到台账内容" actions={actions}>
      <PageTabs label="审计" places={places} />
      {children}
    </Page>
  );
}
