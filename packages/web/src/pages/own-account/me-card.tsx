import type { Session } from '@bihuan/contract';
import { roleLabels } from '@bihuan/domain';
import { Card } from '../../parts/card.js';
import { Facts } from '../../parts/facts.js';

type Me = NonNullable<Session['me']>;

/** Name, posts and roles as they are held today. Changing them is others' business, and it says whose. */
export function MeCard({ me }: { me: Me }) {
  return (
    <Card title="我是谁" note="不对的，请系统管理员更正">
      <Facts>
        <dt>姓名</dt>
        <dd>{me.name ?? '已删除'}</dd>
        <dt>用户名</dt>
        <dd>{me.loginName}</dd>
        <dt>职务</dt>
        <dd>
          {me.posts.length === 0 && '没有在任的职务'}
          {me.posts.map((post) => (
            <div key={post.id}>
              {post.unitName} {post.title} <span className="note">{post.from} 起</span>
            </div>
          ))}
        </dd>
        <dt>角色</dt>
        <dd>
          {me.administration && roleLabels[me.administration]}
          {!me.administration && me.roles.length === 0 && '还没有角色，请找安全管理员授予'}
          {me.roles.map((role) => (
            <div key={`${role.role} ${role.postId} ${role.rectificationId}`}>
              {roleLabels[role.role]}{' '}
              <span className="note">
                {role.rectificationTitle ?? (role.rectificationId ? '' : '本单位的全部整改工作')}
              </span>
            </div>
          ))}
        </dd>
      </Facts>
    </Card>
  );
}
