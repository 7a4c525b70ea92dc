import type { NotificationSettings } from '@bihuan/contract';
import { Button, Checkbox, Select } from 'antd';
import { notificationKeys } from '../../data/notification-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { Card } from '../../parts/card.js';
import { Field } from '../../parts/field.js';
import { Refusal } from '../../parts/refusal.js';
import styles from './notifications.module.css';

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: hour,
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** The one message of a day: from which hour, and whether it comes by mail besides. Kept as soon as it is chosen. */
export function DigestCard({ settings }: { settings: NotificationSettings }) {
  const { mail, digestHour } = settings;
  const change = useDeed('changeNotificationSettings', [notificationKeys.settings]);
  // Not disabled meanwhile: that would take the focus away from whoever chooses by keyboard.
  const keep = (body: { digestHour: number } | { mail: boolean }) =>
    !change.isPending && change.mutate({ body });
  return (
    <Card title="每天一次的汇总">
      <div className={styles.card}>
        <p>
          临近到期、逾期和等你办理的，每个工作日汇总一次；被退回、签字失效这类事，发生了就在页面里告诉你。
        </p>
        <Refusal error={change.error} what="没有存上" />
        <Field label="几点以后汇总" hint="北京时间">
          {(control) => (
            <Select
              {...control}
              className={styles.hour ?? ''}
              value={digestHour}
              options={hours}
              onChange={(hour) => keep({ digestHour: hour })}
            />
          )}
        </Field>
        <div>
          <Checkbox checked={mail} onChange={({ target }) => keep({ mail: target.checked })}>
            汇总也发到我的邮箱
          </Checkbox>
        </div>
        <p className="note">{mailWords(settings)}</p>
        {settings.mailAvailable && settings.mailAddress !== null && <TryMail />}
        <span role="status" className="note">
          {change.isSuccess && !change.isPending && '已经存好'}
        </span>
      </div>
    </Card>
  );
}

/** Whether mails arrive, without waiting for a day on which there is something to say. */
function TryMail() {
  const attempt = useDeed('tryMail', []);
  return (
    <div>
      <Refusal error={attempt.error} what="没有试成" />
      <Button loading={attempt.isPending} onClick={() => attempt.mutate({})}>
        给我发一封试验邮件
      </Button>
      <span role="status" className="note">
        {attempt.data && triedWords(attempt.data)}
      </span>
    </div>
  );
}

function triedWords({ taken, reason }: { taken: boolean; reason: string | null }): string {
  if (!taken) return `没有发出去：${reason ?? '没有原因'}`;
  return '邮件服务器收下了，几分钟内应当到你的邮箱。没有到，先看看垃圾邮件。';
}

function mailWords({ mailAvailable, mailAddress }: NotificationSettings): string {
  if (!mailAvailable) return '这台服务器没有设置邮件，现在不发邮件；要发，请找系统管理员。';
  if (mailAddress === null) return '没有登记你的邮箱，邮件发不到。请单位里管人员的同志给你补上。';
  return `发到 ${mailAddress}，一天最多一封，没有要说的就不发。地址不对，请管人员的同志更正。`;
}
