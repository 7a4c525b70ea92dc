import type { Session } from '@bihuan/contract';
import { roleLabels } from '@bihuan/domain';
import { Dropdown } from 'antd';
import { Link } from 'react-router';
import { Glyph } from '../parts/glyph.js';
import { paths } from '../paths.js';
import { menuPlaces } from './places.js';
import styles from './shell.module.css';
import { signOut } from './sign-out.js';

type Me = NonNullable<Session['me']>;

/** In which capacity somebody sits here: the administration, else the roles, else the post. */
export function capacityOf({ administration, roles, posts }: Me): string {
  if (administration) return roleLabels[administration];
  const names = [...new Set(roles.map(({ role }) => roleLabels[role]))];
  if (names.length > 0) return names.join('、');
  return posts[0]?.title ?? '还没有角色';
}

/** Who is signed in and as what; below it one's own account and the way out. */
export function AccountMenu({ session, me }: { session: Session; me: Me }) {
  const name = me.name ?? me.loginName;
  const items = [
    {
      key: 'who',
      type: 'group' as const,
      label: <PostLines me={me} />,
    },
    ...menuPlaces(session).map(({ path, label }) => ({ key: path, label: <Link to={path}>{label}</Link> })),
    { key: 'own', label: <Link to={paths.ownAccount()}>我的账号</Link> },
    { type: 'divider' as const },
    { key: 'out', label: '退出', onClick: () => void signOut() },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
      <button type="button" className={styles.account} aria-haspopup="menu">
        <span className={styles.initial} aria-hidden="true">
          {[...name][0]}
        </span>
        <span className={styles.accountName}>{name}</span>
        <span className={styles.capacity}>{capacityOf(me)}</span>
        <Glyph name="down" size={14} />
      </button>
    </Dropdown>
  );
}

function PostLines({ me }: { me: Me }) {
  return (
    <span className={styles.posts}>
      <span>
        {me.name ?? me.loginName} ・ {capacityOf(me)}
      </span>
      {me.posts.map((post) => (
        <span key={post.id} className="note">
          {post.unitName} {post.title}
        </span>
      ))}
    </span>
  );
}
