import type { AuditStatus, AuditVerification } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { auditQueries } from '../../data/audit-queries.js';
import { Card } from '../../parts/card.js';
import { CopyButton } from '../../parts/copy-button.js';
import { Facts } from '../../parts/facts.js';
import { Failure } from '../../parts/failure.js';
import { Glyph } from '../../parts/glyph.js';
import { dayAndTime } from '../../parts/moment.js';
import { Waiting } from '../../parts/waiting.js';
import styles from './audit.module.css';
import { AuditFrame } from './audit-frame.js';
import { useVerification } from './use-verification.js';
import { VerificationCard } from './verification-card.js';

/** 记录链: how far both chains are sealed and kept, and verifying them now. */
export function Component() {
  const { data, error, refetch } = useQuery(auditQueries.status());
  const verification = useVerification();
  const { verify, isGoingOn } = verification;
  return (
    <AuditFrame
      title="记录链"
      actions={
        // Not disabled meanwhile: that would take the focus away from whoever pressed it by keyboard.
        <Button
          type={isGoingOn ? 'default' : 'primary'}
          aria-disabled={isGoingOn}
          onClick={() => !isGoingOn && verify.mutate()}
        >
          {isGoingOn ? '正在核验' : '现在核验'}
        </Button>
      }
    >
      <div className={styles.stack}>
        {isGoingOn && <VerificationCard {...verification} />}
        {verify.error && <Failure error={verify.error} what="没有核验成" />}
        {error && <Failure error={error} what="没有读到记录链的情况" retry={() => void refetch()} />}
        {!data && !error && <Waiting what="正在读记录链的情况" />}
        {data && (
          <>
            <LogCard status={data.log} found={verify.data} />
            <AccessLogCard status={data.accessLog} found={verify.data} />
          </>
        )}
      </div>
    </AuditFrame>
  );
}

const ALGORITHMS: Readonly<Record<AuditStatus['log']['crypto'], string>> = {
  international: 'SHA-256 和 Ed25519',
  sm: '国密 SM3 和 SM2',
};

interface LogCardProps<K extends keyof AuditStatus> {
  status: AuditStatus[K];
  found: AuditVerification | undefined;
}

function LogCard({ status, found }: LogCardProps<'log'>) {
  return (
    <Card title="操作记录" note="每一步都链在前一步后面，再封进签了名的检查点">
      <Facts isWide>
        <dt>密码算法</dt>
        <dd>{ALGORITHMS[status.crypto]}</dd>
        <dt>已经封存</dt>
        <dd>{status.sealed} 条</dd>
        <dt>等下一次封存</dt>
        <dd>{status.waiting} 条</dd>
        <dt>最近的检查点</dt>
        <dd>
          {status.checkpoint ? (
            <>
              {dayAndTime(status.checkpoint.at)}，封到第 {status.checkpoint.size} 条
            </>
          ) : (
            '还没有'
          )}
        </dd>
      </Facts>
      {status.checkpoint && (
        <div className={styles.result}>
          <p className="note">把检查点抄到别处保存，以后就能证明记录没有被截短。</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <section className={styles.noteText} tabIndex={0} aria-label="检查点">
            {status.checkpoint.note}
          </section>
          <div>
            <CopyButton size="small" text={status.checkpoint.note} label="复制检查点" />
          </div>
        </div>
      )}
      {found && (
        <Result isSound={found.log.sound} at={found.at}>
          {found.log.sound
            ? `完好：${found.log.sealed} 条和 ${found.log.checkpoints} 个检查点都与写下时一致`
            : found.log.fault}
        </Result>
      )}
    </Card>
  );
}

function AccessLogCard({ status, found }: LogCardProps<'accessLog'>) {
  return (
    <Card title="访问日志" note="至少保留六个月">
      <Facts isWide>
        <dt>最后一条</dt>
        <dd>第 {status.lines} 条</dd>
        <dt>保存着</dt>
        <dd>{status.keptFrom ? `${dayAndTime(status.keptFrom)} 以来的全部` : '还没有'}</dd>
      </Facts>
      {found && (
        <Result isSound={found.accessLog.sound} at={found.at}>
          {found.accessLog.sound
            ? `完好：到第 ${found.accessLog.line} 条都与写下时一致`
            : found.accessLog.fault}
        </Result>
      )}
    </Card>
  );
}

function Result({ isSound, at, children }: { isSound: boolean; at: string; children: ReactNode }) {
  return (
    <p role="status" className={`${styles.result} ${isSound ? styles.sound : styles.broken}`}>
      <span>
        <Glyph name={isSound ? 'check' : 'close'} /> {children}{' '}
        <span className="note">{dayAndTime(at)} 核验</span>
      </span>
    </p>
  );
}
