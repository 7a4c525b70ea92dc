import { DEED_NAMES, type DeedName, type FindingPage } from '@bihuan/contract';
import { Button } from 'antd';
import { useMay, useSession } from '../../../data/session.js';
import { ButtonLink } from '../../../parts/button-link.js';
import { Glyph } from '../../../parts/glyph.js';
import { usePhone } from '../../../parts/use-phone.js';
import { paths } from '../../../paths.js';
import type { StartDeed } from '../use-deed-in-address.js';
import { deedTitle } from './deed-forms.js';
import { mainDeed, otherDeeds } from './deed-order.js';
import styles from './deeds.module.css';
import { useTypedForOthers } from './typed-for-others.js';

/** Evidence has a card of its own. */
const shown = DEED_NAMES.filter((name) => name !== 'attachEvidence' && name !== 'withdrawEvidence');

/** 其他可做的事: each deed as a button, or locked with its reason in text. */
export function DeedBar({ finding, start }: { finding: FindingPage; start: StartDeed }) {
  const session = useSession();
  const may = useMay();
  const phone = usePhone();
  const isTypedForOthers = useTypedForOthers();
  if (session?.mode === 'local') return null;
  // On a telephone the foot of the page holds them, within reach of the thumb.
  const atFoot = phone && finding.can.endorse === null;
  const listed = shown.filter((name) => !(atFoot && name === 'returnSubmission'));
  const onPaper = listed.filter((name) => isTypedForOthers(finding, name));
  const rest = listed.filter((name) => !onPaper.includes(name));
  const { allowed, near, far } = otherDeeds(finding, rest, mainDeed(finding));
  const why = (name: DeedName) => finding.can[name]?.message ?? '';
  return (
    <section className={styles.bar} aria-label="其他可做的事">
      {allowed.length + onPaper.length > 0 && <span className={styles.barTitle}>其他可做的事</span>}
      {allowed.map((name) => (
        <Button key={name} type="link" onClick={() => start({ kind: 'loop', name })}>
          {deedTitle(name)}
        </Button>
      ))}
      {onPaper.map((name) => (
        <Button key={name} type="link" onClick={() => start({ kind: 'loop', name })}>
          代录：{deedTitle(name)}
        </Button>
      ))}
      {may('sendReminder') && finding.course && (
        <ButtonLink type="link" to={paths.remind(finding.rectificationId, [finding.id])}>
          发工作提示单
        </ButtonLink>
      )}
      {near.map((name) => (
        <LockedDeed key={name} name={name} why={why(name)} />
      ))}
      {far.length > 0 && (
        <details className={styles.far}>
          <summary>还有 {far.length} 件现在不能做，看为什么</summary>
          <ul>
            {far.map((name) => (
              <li key={name}>
                <LockedDeed name={name} why={why(name)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function LockedDeed({ name, why }: { name: DeedName; why: string }) {
  return (
    <p className={styles.near}>
      <Glyph name="lock" size={14} />
      {deedTitle(name)}
      <span>{why}</span>
    </p>
  );
}
