import type { HandOverSheet } from '@bihuan/contract';
import { Select } from 'antd';
import { Link } from 'react-router';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { paths } from '../../paths.js';
import styles from './people.module.css';

type Line = HandOverSheet['lines'][number];
type Chosen = Record<string, string | undefined>;

const roleWords: Record<Line['role'], string> = {
  leadLeader: '牵头领导',
  leadUnit: '牵头单位',
  participatingUnit: '参与单位',
  responsibleSection: '责任科室',
  responsiblePerson: '责任人',
};
const groundWords: Record<NonNullable<Line['ground']>, string> = {
  chosen: '已选定',
  sameTitle: '同单位同职务，系统提议',
  headOfUnit: '单位主要负责人，系统提议',
};

/** Names one line of the sheet. */
export function lineKey({ findingId, measureId, role }: Line): string {
  return `${findingId} ${measureId ?? ''} ${role}`;
}

interface HandOverLinesProps {
  sheet: HandOverSheet;
  /** Id of the post that takes over, by line. */
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
  checked: boolean;
}

/** Each open duty with whoever takes it over. */
export function HandOverLines({ sheet, chosen, choose, checked }: HandOverLinesProps) {
  const options = optionsOf(sheet);
  const columns: Column<Line>[] = [
    {
      key: 'words',
      head: '问题或措施',
      cell: (line) => <Link to={paths.finding(line.findingId)}>{line.words}</Link>,
    },
    { key: 'role', head: '身份', width: '110px', cell: (line) => roleWords[line.role] },
    {
      key: 'successor',
      head: '接手的人',
      width: '340px',
      cell: (line) => {
        const key = lineKey(line);
        const isMissing = checked && !chosen[key];
        const isProposed = line.ground !== null && chosen[key] === line.successor?.post.id;
        return (
          <>
            <Select
              aria-label={`谁接手：${line.words}`}
              className={styles.successor ?? ''}
              status={isMissing ? 'error' : ''}
              value={chosen[key] ?? null}
              placeholder="选接手的人"
              options={options}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(postId) => choose({ ...chosen, [key]: postId })}
              notFoundContent="这个单位那天没有别的在任的人"
            />
            {isProposed && line.ground && <div className="note">{groundWords[line.ground]}</div>}
            {isMissing && <div className={styles.missing}>缺接手的人</div>}
          </>
        );
      },
    },
  ];
  return <RowsTable label="责任交接单" rows={sheet.lines} columns={columns} keyOf={lineKey} />;
}

/** The candidates, and those who are proposed though they are none of them. */
function optionsOf({ candidates, lines }: HandOverSheet) {
  const all = [...candidates, ...lines.flatMap(({ successor }) => (successor ? [successor] : []))];
  const byPost = new Map(all.map((one) => [one.post.id, one]));
  return [...byPost.values()].map(({ person, post }) => ({
    value: post.id,
    label: `${person.name ?? '（姓名已删除）'} ・ ${post.unitName} ${post.title}`,
  }));
}
