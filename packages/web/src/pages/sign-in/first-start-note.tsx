import { DoorCard } from '../../app/door.js';
import styles from './sign-in.module.css';

/** What to do while the program waits for its first administrator: there is no account and no default password. */
export function FirstStartNote() {
  return (
    <DoorCard title="还没有管理员" lead="程序没有默认密码。第一位系统管理员用一次性链接建立。">
      <ol className={styles.steps}>
        <li>到运行程序的电脑上，看启动它的终端窗口（或服务的日志），最后是一个一次性链接。</li>
        <li>用浏览器打开它，三步：填姓名和密码，扫码设动态口令，存下备用码。</li>
      </ol>
      <p className="note">链接过期或找不到了：重新启动程序，会打印一个新的。</p>
    </DoorCard>
  );
}
