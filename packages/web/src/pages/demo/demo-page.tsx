import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { DoorCard } from '../../app/door.js';
import { queries } from '../../data/queries.js';
import { sessionQuery } from '../../data/session.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Failure } from '../../parts/failure.js';
import { Refusal } from '../../parts/refusal.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import styles from './demo.module.css';
import { DemoLinks } from './demo-links.js';
import { DemoProgress } from './demo-progress.js';
import { LinksAgain } from './links-again.js';
import { useDemo } from './use-demo.js';

/** 演示数据: what it is, how far it has come, and the links of everybody whom it lets in. */
export function Component() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const { mayFill, fill, stop, running } = useDemo();
  if (fill.data) return <DemoLinks filled={fill.data} />;
  if (fill.isPending || running) {
    return <DemoProgress running={running} stop={stop} isMine={fill.isPending} />;
  }
  if (!session) {
    return error ? (
      <Failure error={error} what="没有打开程序" retry={() => refetch()} />
    ) : (
      <Waiting what="正在打开" />
    );
  }
  return mayFill ? <Offer error={fill.error} begin={() => fill.mutate()} /> : <NotHere />;
}

function Offer({ error, begin }: { error: unknown; begin: () => void }) {
  return (
    <DoorCard
      title="装入演示数据"
      lead="一个虚构城市八个月的整改：六十多个问题，二十多个单位，按期的、逾期的、退回的、重新整改的都有。"
    >
      <ul className={styles.facts}>
        <li>这里从此一直标着“演示数据”，不能改作正式台账；正式用时另开一个空的数据文件夹。</li>
        <li>装好以后要登录。页面给出每种身份一个人的一次性链接，只显示一次。</li>
      </ul>
      <Refusal error={error} what="没有装入" />
      <div className={styles.deeds}>
        <Button type="primary" onClick={begin}>
          装入演示数据
        </Button>
        <ButtonLink to={paths.home()}>先不装</ButtonLink>
      </div>
    </DoorCard>
  );
}

/** Accounts are there: it is a demo already, or a ledger that stays as it is. */
function NotHere() {
  const { data: about } = useQuery(queries.about());
  if (about?.demo) {
    return (
      <DoorCard title="演示数据已经装好" lead="链接只在装入的那个窗口里显示过一次。">
        <LinksAgain />
        <div>
          <ButtonLink type="primary" to={paths.signIn()}>
            去登录
          </ButtonLink>
        </div>
      </DoorCard>
    );
  }
  return (
    <DoorCard title="这里不装演示数据" lead="演示数据只装在还没有账号、也没有台账的数据文件夹里。">
      <p className="note">
        另开一个：在运行程序的电脑上运行 <code>bihuan demo --data ./demo</code>
      </p>
      <div>
        <ButtonLink to={paths.home()}>回首页</ButtonLink>
      </div>
    </DoorCard>
  );
}
