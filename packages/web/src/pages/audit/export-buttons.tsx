import { addressOf } from '@bihuan/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '../../data/download.js';
import { Refusal } from '../../parts/refusal.js';

interface ExportButtonsProps {
  route: 'exportActs' | 'exportAccesses';
  filter: Record<string, unknown>;
  name: string;
}

/** What the filter finds, as a table to read or as lines to work on. The export is itself recorded. */
export function ExportButtons({ route, filter, name }: ExportButtonsProps) {
  const save = useMutation({
    mutationFn: (format: 'xlsx' | 'jsonl') =>
      download(addressOf(route, { format }, filter), `${name}.${format}`),
  });
  const look = (format: 'xlsx' | 'jsonl') => ({
    disabled: save.isPending && save.variables !== format,
    loading: save.isPending && save.variables === format,
    onClick: () => save.mutate(format),
  });
  return (
    <>
      <Refusal error={save.error} what="没有导出" />
      <Button {...look('xlsx')}>导出 Excel</Button>
      <Button {...look('jsonl')}>导出 JSON 行</Button>
    </>
  );
}
