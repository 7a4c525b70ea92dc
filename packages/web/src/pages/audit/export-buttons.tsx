import { addressOf } from '@bihuan/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../../data/download.js';
import { Refusal } from '../../parts/refusal.js';

interface ExportButtonsProps {
  route: 'exportActs' | 'exportAccesses';
  filter: Record<string, unknown>;
  name: string;
}

/** What the filter finds, as a table to read or as lines to work on. The export is itself recorded. */
export function ExportButtons({ route, filter, name }: ExportButtonsProps) {
  const [failure, setFailure] = useState<unknown>(null);
  const save = (format: 'xlsx' | 'jsonl') => {
    setFailure(null);
    download(addressOf(route, { format }, filter), `${name}.${format}`).catch(setFailure);
  };
  return (
    <>
      <Refusal error={failure} what="没有导出" />
      <Button onClick={() => save('xlsx')}>导出 Excel</Button>
      <Button onClick={() => save('jsonl')}>导出 JSON 行</Button>
    </>
  );
}
