import type { DeskRow } from '@bihuan/contract';
import { Link } from 'react-router';
import { ButtonLink } from '../../parts/button-link.js';
import { LightWords } from '../../parts/light-words.js';
import { waitLabels } from '../../parts/wait-labels.js';
import { paths } from '../../paths.js';
import styles from './desk.module.css';
import { DeskDeed, deskAddress } from './desk-deed.js';

/** A row on a phone. A leader may return without opening; to agree, one reads first. */
export function DeskCard({ row, several }: { row: DeskRow; several: boolean }) {
  return (
    <article className={styles.card}>
      <Link to={deskAddress(row)} className={styles.cardWords}>
        <span className={styles.cardHead}>
          <span className={styles.kind}>{waitLabels[row.kind]}</span>
          {row.askedBy && <LightWords date={row.askedBy} light={row.light} />}
        </span>
        <span className={styles.cardProblem}>
          <span className="number">{row.number}</span> {row.problem}
        </span>
        <span className="note">
          {[row.leadUnits.join('、'), several && row.rectification].filter(Boolean).join(' ・ ')}
        </span>
      </Link>
      <div className={styles.cardDeeds}>
        {row.kind === 'endorse' && (
          <ButtonLink to={paths.findingDeed(row.id, 'returnSubmission')} aria-label={`退回 ${row.number}`}>
            退回
          </ButtonLink>
        )}
        <DeskDeed row={row} type="primary" />
      </div>
    </article>
  );
}
