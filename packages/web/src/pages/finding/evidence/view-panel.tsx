import type { EvidenceItem, FindingPage } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Failure } from '../../../parts/failure.js';
import { StateCard } from '../../../parts/state-card.js';
import { usePhone } from '../../../parts/use-phone.js';
import { Waiting } from '../../../parts/waiting.js';
import { DownloadButton } from './download-button.js';
import styles from './evidence.module.css';
import { evidenceAddress, evidenceQueries, shownAs } from './evidence-queries.js';

interface ViewPanelProps {
  finding: FindingPage;
  item: EvidenceItem;
  close: () => void;
}

/** The file beside the page: as it is where the browser can show it, otherwise the words in it. */
export function ViewPanel({ finding, item, close }: ViewPanelProps) {
  const phone = usePhone();
  const shown = shownAs(item.mediaType);
  // Telephones and some offices' browsers have no viewer of their own.
  const isShown = shown === 'image' || (shown === 'pdf' && navigator.pdfViewerEnabled);
  const [asText, setAsText] = useState(!isShown);
  return (
    <Drawer
      title={item.name}
      open
      onClose={close}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : 820}
      closable={{ 'aria-label': '关上', placement: 'end' }}
      footer={
        <div className={styles.deeds}>
          {isShown && shown === 'pdf' && (
            <Button size="small" onClick={() => setAsText(!asText)}>
              {asText ? '看原样' : '看文字'}
            </Button>
          )}
          <DownloadButton finding={finding} item={item} />
        </div>
      }
    >
      {asText ? <Words finding={finding} item={item} /> : <AsItIs finding={finding} item={item} />}
    </Drawer>
  );
}

function AsItIs({ finding, item }: Omit<ViewPanelProps, 'close'>) {
  const address = evidenceAddress('viewEvidence', finding, item);
  if (shownAs(item.mediaType) === 'image')
    return <img src={address} alt={`佐证材料 ${item.name}`} className={styles.picture} />;
  return <iframe src={address} title={`佐证材料 ${item.name}`} className={styles.frame} />;
}

const WITHOUT_WORDS = {
  waiting: '正在读文件里的文字，读好会自己出现。',
  none: '这种文件里没有可以读出的文字。请下载后查看。',
} as const;

function Words({ finding, item }: Omit<ViewPanelProps, 'close'>) {
  const { data, error, refetch } = useQuery(evidenceQueries.text(finding.id, item.id));
  if (error) return <Failure error={error} what="没有读到文件里的文字" retry={() => refetch()} />;
  if (!data) return <Waiting what="正在取文件里的文字" />;
  if (data.text !== null)
    return (
      // A long text is scrolled with the keys too.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
      <section aria-label="文件里的文字" className={styles.words} tabIndex={0}>
        {data.text}
      </section>
    );
  const words = data.state === 'waiting' || data.state === 'none' ? WITHOUT_WORDS[data.state] : data.message;
  return (
    <StateCard role="status" title="看不到文字">
      {words}
    </StateCard>
  );
}
