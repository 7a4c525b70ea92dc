import { type ImportStatus, ListField, type ListPreview } from '@bihuan/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { client } from '../../data/client.js';
import { keys, queries } from '../../data/queries.js';
import { useUnsent } from '../../data/use-unsent.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { Waiting } from '../../parts/waiting.js';
import { listFieldWords } from './list-field-words.js';
import styles from './list-mapping.module.css';

type Sheet = ListPreview['sheets'][number];
type Field = Sheet['columns'][number]['field'];
/** Which sheet, and what was chosen for its columns against the guess. */
interface Choice {
  sheet: number;
  fields: Record<string, Field>;
}

/** 对列: what each column of an office's workbook means. */
export function ListMappingForm({ status }: { status: ImportStatus }) {
  const { data, error, refetch } = useQuery(queries.lists(status.id));
  return (
    <Page title={status.fileName} note="第 1 步：认定各列">
      {error && <Failure error={error} what="没有读到表头" retry={() => refetch()} />}
      {!data && !error && <Waiting what="正在看表头" />}
      {data && <Mapping importId={status.id} preview={data} />}
    </Page>
  );
}

function Mapping({ importId, preview }: { importId: string; preview: ListPreview }) {
  const queryClient = useQueryClient();
  const [choice, setChoice, sent] = useUnsent<Choice>(`mapping:${importId}`, {
    sheet: mostKnown(preview.sheets),
    fields: {},
  });
  const sheet = preview.sheets[choice.sheet] ?? preview.sheets[0];
  const map = useMutation({
    mutationFn: (columns: { index: number; field: Field }[]) =>
      client.call('mapLists', { params: { importId }, body: { sheet: sheet?.name ?? '', columns } }),
    onSuccess: (next) => {
      sent();
      queryClient.setQueryData(keys.import(importId), next);
    },
  });
  if (!sheet) return null;
  const columns = sheet.columns.map((column) => {
    const chosen = choice.fields[`${choice.sheet}/${column.index}`];
    return { ...column, field: chosen === undefined ? column.field : chosen };
  });
  const missing = !columns.some(({ field }) => field === 'problem');
  return (
    <div className={styles.mapping}>
      {preview.sheets.length > 1 && (
        <label className={styles.sheet}>
          工作表
          <select
            value={choice.sheet}
            onChange={(event) => setChoice({ ...choice, sheet: Number(event.target.value) })}
          >
            {preview.sheets.map(({ name, rowCount }, index) => (
              <option key={name} value={index}>
                {name}（{rowCount} 行）
              </option>
            ))}
          </select>
        </label>
      )}
      <p className={styles.found}>
        {sheet.title && <strong>{sheet.title}　</strong>}共 {sheet.rowCount} 行，认出{' '}
        {columns.filter(({ field }) => field !== null).length} / {columns.length} 列。认错的在下面改。
      </p>
      <MappingTable
        columns={columns}
        choose={(index, field) =>
          setChoice({ ...choice, fields: { ...choice.fields, [`${choice.sheet}/${index}`]: field } })
        }
      />
      {map.error && <Failure error={map.error} what="没有读成" kept="认定的列还在这一页。" />}
      <div className={styles.deeds}>
        <Button
          type="primary"
          size="large"
          disabled={missing}
          loading={map.isPending}
          onClick={() => map.mutate(columns.map(({ index, field }) => ({ index, field })))}
        >
          按这样读
        </Button>
        {missing && <span className="note">还没有一列是“问题”，先认定它</span>}
      </div>
    </div>
  );
}

/** The sheet in which most columns were recognised. */
function mostKnown(sheets: readonly Sheet[]): number {
  const known = sheets.map(({ columns }) => columns.filter(({ field }) => field !== null).length);
  return Math.max(0, known.indexOf(Math.max(...known)));
}

interface MappingTableProps {
  columns: Sheet['columns'];
  choose: (index: number, field: Field) => void;
}

function MappingTable({ columns, choose }: MappingTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">表头</th>
          <th scope="col">是什么</th>
          <th scope="col">前几行</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ index, header, field, sample }) => (
          <tr key={index}>
            <th scope="row">{header || `第 ${index + 1} 列`}</th>
            <td className={field === null ? styles.unknown : ''}>
              <select
                aria-label={`“${header || `第 ${index + 1} 列`}”是什么`}
                value={field ?? ''}
                onChange={(event) =>
                  choose(index, event.target.value === '' ? null : ListField.parse(event.target.value))
                }
              >
                <option value="">不读这一列</option>
                {ListField.options.map((value) => (
                  <option key={value} value={value}>
                    {listFieldWords[value]}
                  </option>
                ))}
              </select>
            </td>
            <td className={styles.sample}>{sample.filter((text) => text !== '').join(' ｜ ') || '空'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
