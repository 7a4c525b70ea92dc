import type { EvidenceItem, FindingPage } from '@bihuan/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../../../data/download.js';
import { evidenceAddress } from './evidence-queries.js';

/** Saves the file under its own name, or says why it was not saved. */
export function DownloadButton({ finding, item }: { finding: FindingPage; item: EvidenceItem }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await download(evidenceAddress('downloadEvidence', finding, item), item.name);
    } catch (error) {
      setFailure((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="small" loading={busy} onClick={save} aria-label={`下载 ${item.name}`}>
        下载
      </Button>
      {failure !== null && <span role="alert">{failure}</span>}
    </>
  );
}
