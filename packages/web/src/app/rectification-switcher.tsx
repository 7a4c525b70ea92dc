import { Dropdown } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../data/session.js';
import { Glyph } from '../parts/glyph.js';
import { usePhone } from '../parts/use-phone.js';
import { paths } from '../paths.js';
import { workPlaces } from './places.js';
import styles from './shell.module.css';
import { tellingName } from './telling-name.js';
import type { CurrentRectification } from './use-current-rectification.js';

const SHOWN = 12;

/** Chooses among the rectifications, and leads to the list of all of them. */
export function RectificationSwitcher({ current }: { current: CurrentRectification }) {
  const session = useSession();
  const phone = usePhone();
  const name = current.row?.name ?? '选一项整改工作';
  const names = current.rows.map((row) => row.name);
  const places = session && current.row ? workPlaces(session, current.row.id) : [];
  const items = [
    ...current.rows.slice(0, SHOWN).map((row) => ({ key: row.id, label: <Choice row={row} /> })),
    { type: 'divider' as const },
    ...places.map(({ path, label }) => ({ key: path, label: <Link to={path}>{label}</Link> })),
    { key: 'all', label: <Link to={paths.rectifications()}>全部整改工作</Link> },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: current.row ? [current.row.id] : [] }}>
      <button type="button" className={styles.switcher} aria-haspopup="menu" aria-label={name} title={name}>
        <span className={styles.switcherName}>{phone ? tellingName(name, names) : name}</span>
        <Glyph name="down" size={14} />
      </button>
    </Dropdown>
  );
}

function Choice({ row }: { row: CurrentRectification['rows'][number] }) {
  return (
    <Link to={paths.ledger(row.id)} className={styles.choice}>
      <span>{row.name}</span>
      <span className="note">{row.findingCount} 个问题</span>
    </Link>
  );
}
