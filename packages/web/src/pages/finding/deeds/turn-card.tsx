import type { FindingPage } from '@bihuan/contract';
import { roleLabel, SIGNATURE_VOID } from '@bihuan/domain';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useMay, useSession } from '../../../data/session.js';
import { LightWords } from '../../../parts/light-words.js';
import { isVoid } from '../../../parts/status/stand.js';
import { usePhone } from '../../../parts/use-phone.js';
import { waitLabels } from '../../../parts/wait-labels.js';
import { paths } from '../../../paths.js';
import type { StartDeed } from '../use-deed-in-address.js';
import { deedTitle } from './deed-forms.js';
import { mainDeed } from './deed-order.js';
import styles from './deeds.module.css';

/** 现在轮到: who has it, by when, and the one deed that comes next for the reader. */
export function TurnCard({ finding, start }: { finding: FindingPage; start: StartDeed }) {
  const session = useSession();
  const phone = usePhone();
  const main = mainDeed(finding);
  const torn = isVoid(finding);
  if (session?.mode === 'local') return <LocalNote />;
  return (
    <section className={`${styles.turn} ${torn ? styles.torn : ''}`} aria-label="现在轮到">
      <span className="note">{torn ? SIGNATURE_VOID : '现在轮到'}</span>
      {torn && <p>{restingWords(finding)}</p>}
      {(!torn || finding.waits.length > 0) && <Who finding={finding} />}
      {main && !(phone && main === 'endorse') && (
        <Button type="primary" size="large" onClick={() => start({ kind: 'loop', name: main })}>
          {deedTitle(main)}
        </Button>
      )}
    </section>
  );
}

function Who({ finding }: { finding: FindingPage }) {
  const { waits, status, rectificationId } = finding;
  const may = useMay();
  if (status === 'registered')
    return (
      <p>
        等整改工作领导小组审定方案。
        {may('readWork') && <Link to={paths.plan(rectificationId)}>看方案还缺什么</Link>}
      </p>
    );
  if (waits.length === 0) return <p>{restingWords(finding)}</p>;
  return (
    <ul className={styles.who}>
      {waits.map(({ kind, role, holder, due }) => (
        <li key={`${kind} ${role} ${holder}`}>
          <strong>{holder ?? roleLabel(role)}</strong>
          <span>{waitLabels[kind]}</span>
          {due && <LightWords date={due} />}
        </li>
      ))}
    </ul>
  );
}

/** Nothing waits: why. */
function restingWords(finding: FindingPage): string {
  if (isVoid(finding)) return '内容在签字后改过，原来的签字不再算数。要重新整改，再申请、核验、签字。';
  return finding.status === 'signedOff' ? '已销号，没有待办的事。回头看还会再查。' : '没有待办的事。';
}

/** On one machine nobody signs, so the loop cannot go on. */
function LocalNote() {
  return (
    <section className={styles.turn} aria-label="闭环要有账号">
      <p>
        报进展、审核、核验和销号都要有人签名，所以要先启用账号；其他功能照常能用。
        <Link to={paths.settings()}>去启用账号</Link>
      </p>
    </section>
  );
}
