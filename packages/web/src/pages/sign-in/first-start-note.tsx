import { DoorCard } from '../../app/door.js';
import styles from './sign-in.module.css';

/** What to do while the program waits for its first administrator: there is no account and no default password. */
export function FirstStartNote() {
  return (
    <DoorCard title="还没有管理员" lead="程序没有默认密码。第一位系统管理员用一次性链接建立。">
      <ol className={styles.steps}>
        <li>到运行程序的电脑上，看启动它的终端窗口（或服务的日志）。</li>
        <li>里面有一个一次性链接，用浏览器打开。</li>
        <li>填姓名、用户名、密码，再设置动态口令。</li>
      </ol>
      <p className="note">链接过期或找不到了：重新启动程序，会印出一个新的。</p>
    </DoorCard>
  );
}
