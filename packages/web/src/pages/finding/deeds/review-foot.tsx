import type { FindingPage } from '@bihuan/contract';
import { Button } from 'antd';
import { usePhone } from '../../../parts/use-phone.js';
import type { StartDeed } from '../use-deed-in-address.js';
import styles from './deeds.module.css';
import { HashWords } from './hash-words.js';

/** On a leader's telephone: return or agree, always within reach of the thumb. */
export function ReviewFoot({ finding, start }: { finding: FindingPage; start: StartDeed }) {
  const phone = usePhone();
  if (!phone || finding.can.endorse !== null) return null;
  return (
    <div className={styles.foot}>
      {finding.can.returnSubmission === null && (
        <Button size="large" onClick={() => start({ kind: 'loop', name: 'returnSubmission' })}>
          退回
        </Button>
      )}
      <Button type="primary" size="large" onClick={() => start({ kind: 'loop', name: 'endorse' })}>
        同意，送核验
      </Button>
      <p className="note">
        同意后由监督核验单位独立核验　指纹 <HashWords hash={finding.contentHash} />
      </p>
    </div>
  );
}
