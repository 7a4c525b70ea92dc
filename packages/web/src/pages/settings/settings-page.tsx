import type { MadeLink } from '@bihuan/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { client } from '../../data/client.js';
import { useMay, useSession } from '../../data/session.js';
import { Card } from '../../parts/card.js';
import { LinkOnce } from '../../parts/link-once.js';
import { Page } from '../../parts/page.js';
import { Refusal } from '../../parts/refusal.js';
import { StateCard } from '../../parts/state-card.js';
import { paths } from '../../paths.js';
import styles from './settings.module.css';

/** 设置 of a machine without accounts: units and people, and the way to accounts. */
export function Component() {
  const session = useSession();
  const may = useMay();
  return (
    <Page title="设置">
      <div className={styles.cards}>
        {may('manageOrganisation') && (
          <Card title="单位和人员">
            <p>登记以后，台账里的单位和人名可以对到确定的单位和职务。</p>
            <p className={styles.links}>
              <Link to={paths.units()}>单位</Link>
              <Link to={paths.people()}>人员</Link>
              <Link to={paths.organisationFile()}>用 Excel 登记</Link>
            </p>
          </Card>
        )}
        {may('watchDeliveries') && (
          <Card title="通知发送">
            <p>群机器人和别的程序没收到的，在这里重发。</p>
            <p className={styles.links}>
              <Link to={paths.deliveries()}>没发出去的通知</Link>
            </p>
          </Card>
        )}
        {may('enableAccounts') ? (
          <EnableAccounts />
        ) : (
          <StateCard title="账号已经启用">
            {session?.mode === 'local' ? '请刷新这一页。' : '你的密码、动态口令和登录会话在“我的账号”里。'}
          </StateCard>
        )}
      </div>
    </Page>
  );
}

function EnableAccounts() {
  const [link, setLink] = useState<MadeLink | null>(null);
  const enable = useMutation({
    mutationFn: () => client.call('enableAccounts', {}),
    onSuccess: setLink,
  });
  return (
    <Card title="账号" note="现在没有启用：坐在这台电脑前的人什么都能办">
      <p>
        启用后每个人用自己的用户名登录，只看到自己的部分，每一步都记在他名下。启用不能撤回；台账原样保留，由安全管理员逐项授予角色后再看得到。
      </p>
      <Refusal error={enable.error} what="没有启用" />
      {link ? (
        <LinkOnce link={link} receiver="首位系统管理员" />
      ) : (
        <div>
          <Button type="primary" loading={enable.isPending} onClick={() => enable.mutate()}>
            启用账号
          </Button>
        </div>
      )}
    </Card>
  );
}
