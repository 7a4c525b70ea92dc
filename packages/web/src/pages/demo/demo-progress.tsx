import { DoorCard } from '../../app/door.js';
import { Refusal } from '../../parts/refusal.js';
import { WorkProgress } from '../../parts/work-progress.js';
import type { useDemo } from './use-demo.js';

type Demo = ReturnType<typeof useDemo>;

interface DemoProgressProps extends Pick<Demo, 'running' | 'stop'> {
  /** Begun in this window, which will show the links. */
  isMine: boolean;
}

const phaseWords = { files: '写入材料', history: '补记办理经过（件）' } as const;

/** How far it has come, the time left, and a way to stop it. */
export function DemoProgress({ running, stop, isMine }: DemoProgressProps) {
  const { phase, done, total } = running ?? { phase: 'files', done: 0, total: 0 };
  return (
    <DoorCard
      title="正在装入演示数据"
      lead={
        isMine ? '请留着这个窗口：装好后链接在这里显示。' : '是在另一个窗口里开始的，链接会显示在那个窗口里。'
      }
    >
      <WorkProgress
        label="装入演示数据"
        doing={phaseWords[phase]}
        {...{ done, total }}
        stop={() => stop.mutate()}
        stopping={stop.isPending}
        kept="停下后什么都不留"
      >
        <Refusal error={stop.error} what="没有停下" />
      </WorkProgress>
    </DoorCard>
  );
}
