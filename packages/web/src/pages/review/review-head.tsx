import type { DraftPage, ImportStatus } from '@bihuan/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { client } from '../../data/client.js';
import { keys } from '../../data/queries.js';
import { BodyChoice, useIsBodyMissing } from '../../forms/body-choice.js';
import { Failure } from '../../parts/failure.js';
import { clockTime } from '../../parts/moment.js';
import { Path } from '../../parts/path.js';
import { usePhone } from '../../parts/use-phone.js';
import { paths } from '../../paths.js';
import type { DoubtCounts } from './doubts.js';
import styles from './review.module.css';
import type { DraftWork } from './use-draft.js';

interface ReviewHeadProps {
  status: ImportStatus;
  draft: DraftPage;
  doubts: DoubtCounts;
  saver: DraftWork;
}

/** What is being read, how far it is, when it was saved, and the deed that ends it. */
export function ReviewHead({ status, draft, doubts, saver }: ReviewHeadProps) {
  const total = draft.notice.items.length;
  const checked = draft.checked.length;
  return (
    <header className={styles.head}>
      <div className={styles.name}>
        <Path>
          <Link to={paths.imports()}>导入</Link>
          校对
        </Path>
        <h1 title={status.fileName}>{status.fileName}</h1>
        <span className={styles.size}>{sizeWords(draft)}</span>
      </div>
      <div className={styles.progress}>
        <p>
          <strong>
            已校对 {checked} / {total} 个问题
          </strong>
          <span className={styles.doubts}>{doubtWords(doubts.total, total)}</span>
          <Saved saver={saver} />
        </p>
        <div
          role="progressbar"
          aria-label="已校对的问题"
          aria-valuenow={checked}
          aria-valuemin={0}
          aria-valuemax={total}
          className={styles.track}
        >
          <span style={{ width: `${total === 0 ? 0 : (checked / total) * 100}%` }} />
        </div>
      </div>
      <Deeds status={status} total={total} doubts={doubts.total} saver={saver} />
    </header>
  );
}

function doubtWords(doubts: number, items: number): string {
  if (items === 0) return '没有读出问题';
  return doubts > 0 ? `待看疑处 ${doubts}` : '没有疑处了';
}

function sizeWords({ source }: DraftPage): string {
  const characters = source.text.length;
  const words = characters >= 10_000 ? `${(characters / 10_000).toFixed(1)} 万字` : `${characters} 字`;
  return source.pages === null ? words : `${source.pages} 页 ・ ${words}`;
}

function Saved({ saver }: { saver: DraftWork }) {
  const { waiting, savedAt, failure } = saver.saving;
  const words = failure
    ? `有 ${waiting} 处还没存上`
    : waiting > 0
      ? '正在存'
      : savedAt
        ? `${clockTime(savedAt)} 已自动存`
        : '改了就自动存';
  return (
    <span className={styles.saved} role="status">
      {words}
    </span>
  );
}

interface DeedsProps {
  status: ImportStatus;
  total: number;
  doubts: number;
  saver: DraftWork;
}

function Deeds({ status, total, doubts, saver }: DeedsProps) {
  const phone = usePhone();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [bodyId, setBodyId] = useState<string | null>(null);
  const isBodyMissing = useIsBodyMissing(bodyId);
  const [asking, setAsking] = useState<'accept' | 'discard' | null>(null);
  const params = { importId: status.id };
  const settle = () =>
    Promise.all(
      [keys.imports, keys.import(status.id), keys.rectifications].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  const accept = useMutation({
    mutationFn: async () => {
      if (!(await saver.drained())) throw new Error('unsaved');
      const { version } = await client.call('getDraft', { params });
      return client.call('acceptDraft', { params, body: { version, ...(bodyId && { bodyId }) } });
    },
    onSuccess: async ({ rectificationId }) => {
      await navigate(paths.ledger(rectificationId));
      await settle();
    },
  });
  const discard = useMutation({
    mutationFn: () => client.call('cancelImport', { params }),
    onSuccess: async () => {
      await navigate(paths.imports());
      await settle();
    },
  });
  const close = (open: boolean) => !open && setAsking(null);
  return (
    <div className={styles.deeds}>
      <Popover
        trigger="click"
        open={asking === 'discard'}
        onOpenChange={close}
        content={
          <div className={styles.ask}>
            <p>放弃后草稿和已校对的都不再留着。原文件要再导入一次。</p>
            {discard.error && <Failure error={discard.error} what="没有放弃成" />}
            <Button danger onClick={() => discard.mutate()} loading={discard.isPending}>
              放弃这份草稿
            </Button>
          </div>
        }
      >
        <Button onClick={() => setAsking('discard')}>{phone ? '放弃' : '放弃草稿'}</Button>
      </Popover>
      <Popover
        trigger="click"
        placement="bottomRight"
        open={asking === 'accept'}
        onOpenChange={close}
        content={
          <div className={styles.ask}>
            <p>
              {total > 0 ? `${total} 个问题会进台账。` : '草稿里还没有问题，会建成一个空台账，以后逐个登记。'}
              {doubts > 0 && `还有 ${doubts} 处疑处没有看，建账后在问题页也能更正。`}
            </p>
            <BodyChoice value={bodyId} choose={setBodyId} checked={false} />
            {accept.error && <Failure error={accept.error} what="没有建成台账" kept="草稿还在。" />}
            <Button
              type="primary"
              autoFocus
              disabled={isBodyMissing}
              onClick={() => accept.mutate()}
              loading={accept.isPending}
            >
              建立台账
            </Button>
          </div>
        }
      >
        <Button
          type={doubts === 0 && total > 0 ? 'primary' : 'default'}
          size={phone ? 'middle' : 'large'}
          onClick={() => setAsking('accept')}
        >
          建立台账
        </Button>
      </Popover>
    </div>
  );
}
