import type { AccountRow } from '@bihuan/contract';
import { Tag } from '../../parts/tag.js';

/** Whether somebody can sign in with it now, and what is missing. */
export function AccountState({ account }: { account: AccountRow }) {
  if (account.status === 'disabled') return <Tag tone="red">已停用</Tag>;
  return (
    <>
      <Tag tone="green">在用</Tag> {!account.hasPassword && <Tag tone="amber">还没设密码</Tag>}{' '}
      {account.mustChange && <Tag tone="amber">下次登录要换密码</Tag>}
    </>
  );
}
