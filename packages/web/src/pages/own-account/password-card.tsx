import type { OwnAccount } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { accountKeys } from '../../data/account-queries.js';
import { ChangePasswordForm } from '../../forms/change-password-form.js';
import { Card } from '../../parts/card.js';
import { day } from '../../parts/moment.js';
import { SidePanel } from '../../parts/side-panel.js';

/** The password: when it was changed, and changing it. */
export function PasswordCard({ account }: { account: OwnAccount }) {
  const [open, setOpen] = useState(false);
  const [changed, setChanged] = useState(false);
  const queries = useQueryClient();
  const done = () => {
    setOpen(false);
    setChanged(true);
    void queries.invalidateQueries({ queryKey: accountKeys.own });
  };
  return (
    <Card
      title="密码"
      aside={
        account.hasPassword && (
          <Button size="small" onClick={() => setOpen(true)}>
            换密码
          </Button>
        )
      }
    >
      <p role="status">
        {account.hasPassword
          ? `${account.passwordChangedAt ? `${day(account.passwordChangedAt)} 设的` : '设过'}。`
          : '没有密码，用统一身份登录。'}
        {changed && ' 刚才已经换好，别处的登录都结束了。'}
      </p>
      <SidePanel title="换密码" open={open} close={() => setOpen(false)}>
        <ChangePasswordForm deed="换密码" done={done} />
      </SidePanel>
    </Card>
  );
}
