import type { FindingPage } from '@bihuan/contract';
import { capacityLabels, RECORDED_FOR, SIGNATURE_VOID, signedDeedLabels } from '@bihuan/domain';
import { Card } from '../../parts/card.js';
import { Glyph } from '../../parts/glyph.js';
import { dayAndTime } from '../../parts/moment.js';
import { StatusMark } from '../../parts/status/status-mark.js';
import { Tag } from '../../parts/tag.js';
import styles from './course.module.css';
import { HashWords } from './deeds/hash-words.js';
import { ScanLink } from './scan-link.js';

type Signature = NonNullable<FindingPage['course']>['signatures'][number];

/** 签字: who signed what, by its hash; one that no longer holds stays, struck through, with who changed what. */
export function SignaturesCard({ finding }: { finding: FindingPage }) {
  const signatures = finding.course?.signatures ?? [];
  if (signatures.length === 0) return null;
  const torn = signatures.filter((signature) => signature.void !== null);
  return (
    <Card
      title="签字"
      note={`${signatures.length} 个`}
      aside={
        torn.length > 0 ? (
          <StatusMark shape="voided">{SIGNATURE_VOID}</StatusMark>
        ) : (
          <Since finding={finding} />
        )
      }
    >
      {torn.length > 0 && <Voided finding={finding} torn={torn} />}
      <ul className={styles.signatures}>
        {signatures.map((signature) => (
          <SignatureLine key={signature.id} findingId={finding.id} signature={signature} />
        ))}
      </ul>
    </Card>
  );
}

/** Whether what was signed in this round is what stands now; evidence that came later is told, it voids nothing. */
function Since({ finding: { course, contentHash } }: { finding: FindingPage }) {
  const signed = course?.signatures.filter(({ round }) => round === course.round) ?? [];
  const earlier = signed.filter((one) => one.contentHash !== contentHash);
  if (signed.length === 0) return null;
  if (earlier.length === 0) return <Tag tone="green">签字后内容未改动</Tag>;
  return <Tag tone="amber">有签字以后又附了佐证材料</Tag>;
}

/** The hash that was signed beside the one of now, and each change that made them differ. */
function Voided({ finding, torn }: { finding: FindingPage; torn: readonly Signature[] }) {
  const marks = new Map(torn.flatMap((one) => (one.void ? [[one.void.at, one.void] as const] : [])));
  const signed = torn.at(-1)?.contentHash ?? '';
  return (
    <div className={styles.torn}>
      <dl className={styles.hashes}>
        <div>
          <dt>所签的内容</dt>
          <dd>
            <HashWords hash={signed} />
          </dd>
        </div>
        <div>
          <dt>现在的内容</dt>
          <dd>
            <HashWords hash={finding.contentHash} />
          </dd>
        </div>
      </dl>
      {[...marks.values()].map(({ at, by, what, reason }) => (
        <p key={at}>
          <strong>{by}</strong> {dayAndTime(at)} {what}
          {reason && <>，理由：{reason}</>}
        </p>
      ))}
    </div>
  );
}

function SignatureLine({ findingId, signature }: { findingId: string; signature: Signature }) {
  const { deed, capacity, by, on, contentHash, recordedFor } = signature;
  const isTorn = signature.void !== null;
  return (
    <li className={isTorn ? styles.struck : undefined}>
      <Glyph name="pen" size={14} />
      <span>{signedDeedLabels[deed as keyof typeof signedDeedLabels] ?? deed}</span>
      <span className={styles.signer}>
        {by.unit} {by.name ?? '已删除姓名的人员'}
        <span className="note"> {capacityLabels[capacity as keyof typeof capacityLabels] ?? capacity}</span>
        {recordedFor && (
          <span className="note">
            {' '}
            {RECORDED_FOR}：{recordedFor.typist ?? '已删除姓名的人员'}，
            <ScanLink findingId={findingId} digest={recordedFor.scanDigest} />
          </span>
        )}
      </span>
      <span className="note">
        <HashWords hash={contentHash} /> {on}
      </span>
      {isTorn && <span className={styles.void}>已失效</span>}
    </li>
  );
}
