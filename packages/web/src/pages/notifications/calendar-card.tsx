import { Button } from 'antd';
import { useState } from 'react';
import { notificationKeys } from '../../data/notification-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { AskFirst } from '../../parts/ask-first.js';
import { Card } from '../../parts/card.js';
import { dayAndTime } from '../../parts/moment.js';
import { Refusal } from '../../parts/refusal.js';
import { SecretOnce } from '../../parts/secret-once.js';
import styles from './notifications.module.css';

/** The calendar of one's deadlines for telephones and office programs; its address is the key to it. */
export function CalendarCard({ since }: { since: string | null }) {
  const make = useDeed('makeCalendar', [notificationKeys.settings]);
  const revoke = useDeed('revokeCalendar', [notificationKeys.settings]);
  const [path, setPath] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const renew = async () => {
    setFailure(null);
    setPath((await make.mutateAsync({})).path);
  };
  const stop = async () => {
    setFailure(null);
    await revoke.mutateAsync({});
    setPath(null);
  };
  return (
    <Card title="日历订阅">
      <div className={styles.card}>
        <p>把你的整改时限订阅到手机或电脑的日历里。时限改了，日历跟着变。</p>
        <Refusal error={failure} what="没有办成" />
        <p role="status">{since ? `${dayAndTime(since)} 建立了订阅地址。` : '现在没有订阅地址。'}</p>
        {path && since && (
          <SecretOnce
            name="日历订阅地址"
            label="日历订阅地址"
            hint="在日历软件里选“通过网址订阅”，粘贴进去"
            value={new URL(path, window.location.origin).href}
            copy="复制地址"
          >
            这个地址要保密：谁拿到它，不用登录就能看到你的整改时限。只在这里显示这一次，离开后就看不到了；怀疑别人知道了，就换一个。
          </SecretOnce>
        )}
        <div className={styles.deeds}>
          {since === null ? (
            <Button loading={make.isPending} onClick={() => void renew().catch(setFailure)}>
              建立订阅地址
            </Button>
          ) : (
            <>
              <AskFirst
                deed="换一个地址"
                consequence="原来的地址作废，用它的日历要重新订阅"
                act={renew}
                failed={setFailure}
              />
              <AskFirst
                deed="停用订阅"
                consequence="地址作废，订阅过的日历不再更新"
                act={stop}
                failed={setFailure}
              />
            </>
          )}
        </div>
      </div>
    </Card>
  );
}
