import { Dropdown } from 'antd';
import { Link } from 'react-router';
import { useMay, useSession } from '../data/session.js';
import { Glyph } from '../parts/glyph.js';
import { paths } from '../paths.js';
import styles from './shell.module.css';
import type { CurrentRectification } from './use-current-rectification.js';

const SHOWN = 12;

/** Chooses among the rectifications, and leads to the list of all of them. */
export function RectificationSwitcher({ current }: { current: CurrentRectification }) {
  const session = useSession();
  const may = useMay();
  const items = [
    ...current.rows.slice(0, SHOWN).map((row) => ({
      key: row.id,
      label: (
        <Link to={paths.ledger(row.id)} className={styles.choice}>
          <span>{row.name}</span>
          <span className="note">{row.findingCount} 个问题</span>
        </Link>
      ),
    })),
    { type: 'divider' as const },
    ...(current.row
      ? [{ key: 'about', label: <Link to={paths.about(current.row.id)}>本项整改工作的基本情况</Link> }]
      : []),
    ...(current.row
      ? [{ key: 'plan', label: <Link to={paths.plan(current.row.id)}>方案、督查和回头看</Link> }]
      : []),
    ...(current.row
      ? [
          {
            key: 'registers',
            label: <Link to={paths.registers(current.row.id)}>制度、问责和工作登记簿</Link>,
          },
        ]
      : []),
    ...(current.row && session?.mode === 'accounts'
      ? [{ key: 'roles', label: <Link to={paths.rolesIn(current.row.id)}>谁是什么角色</Link> }]
      : []),
    ...(current.row && may('changeLedger')
      ? [{ key: 'parties', label: <Link to={paths.parties(current.row.id)}>把名称对到单位和职务</Link> }]
      : []),
    ...(current.row && may('manageWebhooks')
      ? [{ key: 'webhooks', label: <Link to={paths.webhooks(current.row.id)}>通知发到群机器人</Link> }]
      : []),
    { key: 'all', label: <Link to={paths.rectifications()}>全部整改工作</Link> },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: current.row ? [current.row.id] : [] }}>
      <button type="button" className={styles.switcher} aria-haspopup="menu">
        <span className={styles.switcherName}>{current.row?.name ?? '选一项整改工作'}</span>
        <Glyph name="down" size={14} />
      </button>
    </Dropdown>
  );
}
