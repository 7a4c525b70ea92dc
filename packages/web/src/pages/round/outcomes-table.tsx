import type { RoundOutcome } from '@bihuan/contract';
import { checkMethodLabels } from '@bihuan/domain';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../data/session.js';
import { ButtonLink } from '../../parts/button-link.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { StandMark } from '../../parts/status/stand.js';
import { Tag } from '../../parts/tag.js';
import { paths } from '../../paths.js';
import styles from './round.module.css';
import type { Round } from './round-in.js';

type Which = 'all' | 'open' | 'failed';
const isIn: Record<Which, (row: RoundOutcome) => boolean> = {
  all: () => true,
  open: ({ result }) => result === null,
  failed: ({ result }) => result?.passed === false,
};

/** More rows at once nobody reads. */
const STEP = 200;

interface OutcomesTableProps {
  round: Round;
  roundId: string;
  rows: readonly RoundOutcome[];
}

/** The findings of a round with their results; those that nobody has looked at are a choice away. */
export function OutcomesTable({ round, roundId, rows }: OutcomesTableProps) {
  const [which, setWhich] = useState<Which>('all');
  const [limit, setLimit] = useState(STEP);
  const may = useMay();
  const chosen = rows.filter(isIn[which]);
  const count = (one: Which) => rows.filter(isIn[one]).length;
  const columns = [...factColumns(round), ...(may(policyOf(round)) ? [deedColumn(round, roundId)] : [])];
  return (
    <>
      <Radio.Group
        className={styles.which ?? ''}
        aria-label="看哪些"
        optionType="button"
        value={which}
        options={[
          { value: 'all', label: `全部 ${rows.length}` },
          { value: 'open', label: `还没有结果 ${count('open')}` },
          { value: 'failed', label: `${round.words.failed} ${count('failed')}` },
        ]}
        onChange={({ target }) => setWhich(target.value)}
      />
      {chosen.length === 0 ? (
        <p role="status">{which === 'open' ? '每个问题都有结果了。' : '没有这样的问题。'}</p>
      ) : (
        <RowsTable
          label="每个问题的结果"
          rows={chosen.slice(0, limit)}
          columns={columns}
          keyOf={({ id }) => id}
        />
      )}
      {chosen.length > limit && <Button onClick={() => setLimit(limit + STEP)}>再看 {STEP} 个</Button>}
    </>
  );
}

const policyOf = ({ deed }: Round) => (deed === 'recordCheck' ? 'recordCheck' : 'lookBack');

function factColumns({ words }: Round): Column<RoundOutcome>[] {
  return [
    {
      key: 'finding',
      head: '问题',
      cell: ({ id, number, problem }) => (
        <Link to={paths.finding(id)}>
          <span className="number">{number}</span> {problem}
        </Link>
      ),
    },
    {
      key: 'status',
      head: '办到哪一步',
      width: '120px',
      cell: ({ status }) => <StandMark status={status} />,
    },
    {
      key: 'result',
      head: '结果',
      width: '110px',
      cell: ({ result }) => <ResultTag {...{ words, result }} />,
    },
    {
      key: 'findings',
      head: '查到什么',
      width: '38%',
      cell: ({ result }) => <ResultWords result={result} />,
    },
  ];
}

function ResultTag({ words, result }: { words: Round['words'] } & Pick<RoundOutcome, 'result'>) {
  if (!result) return <Tag>还没有结果</Tag>;
  return <Tag tone={result.passed ? 'green' : 'red'}>{result.passed ? words.passed : words.failed}</Tag>;
}

function ResultWords({ result }: Pick<RoundOutcome, 'result'>) {
  if (!result) return <span className="note">—</span>;
  const { findings, date, methods, by, unit } = result;
  const how = methods.map((one) => checkMethodLabels[one]).join('、');
  return (
    <>
      {findings}{' '}
      <span className="note">
        {unit} {by} {date} {how}
      </span>
    </>
  );
}

function deedColumn({ deed }: Round, roundId: string): Column<RoundOutcome> {
  const given: Record<string, string> = deed === 'recordCheck' ? { checkId: roundId } : {};
  return {
    key: 'deed',
    head: null,
    width: '96px',
    cell: ({ id, number, result }) => (
      <ButtonLink
        size="small"
        to={paths.findingDeed(id, deed, given)}
        aria-label={`${result ? '再登记' : '登记结果'} ${number}`}
      >
        {result ? '再登记' : '登记结果'}
      </ButtonLink>
    ),
  };
}
