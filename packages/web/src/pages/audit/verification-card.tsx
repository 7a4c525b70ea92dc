import type { AuditVerificationProgress } from '@bihuan/contract';
import { Card } from '../../parts/card.js';
import { Refusal } from '../../parts/refusal.js';
import { WorkProgress } from '../../parts/work-progress.js';
import type { useVerification } from './use-verification.js';

type Chain = NonNullable<AuditVerificationProgress['running']>['chain'];

const chainWords: Readonly<Record<Chain, string>> = {
  log: '从头核验操作记录（条）',
  accessLog: '从头核验访问日志',
};

/** 正在核验: how far it has come, and a way to stop it. */
export function VerificationCard({ verify, stop, running }: ReturnType<typeof useVerification>) {
  const { chain, done, total } = running ?? { chain: 'log', done: 0, total: 0 };
  return (
    <Card
      title="正在核验"
      note={verify.isPending ? undefined : '是在另一个窗口里开始的，结果显示在那个窗口里'}
    >
      <WorkProgress
        label="核验记录链"
        doing={chainWords[chain]}
        {...{ done, total }}
        stop={() => stop.mutate()}
        stopping={stop.isPending}
        kept="停下后没有结果，记录不受影响"
      >
        <Refusal error={stop.error} what="没有停下" />
      </WorkProgress>
    </Card>
  );
}
