import type { PersonPage } from '@bihuan/contract';
import { BODY_WIDE_ROLES, type LedgerRole, ledgerRoles, roleLabels } from '@bihuan/domain';
import { useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { organisationKeys } from '../data/organisation-queries.js';
import { useDeed } from '../data/use-deed.js';
import { Field } from '../parts/field.js';
import { day } from '../parts/moment.js';
import { CorrectionPanel } from './correction-panel.js';
import { DateField } from './date-field.js';
import { isDay } from './is-day.js';
import { RectificationSelect } from './rectification-select.js';

interface TypedRole {
  role: LedgerRole | null;
  postId: string | null;
  /** Null: for the whole body. */
  rectificationId: string | null;
  from: string;
}

interface GiveRolePanelProps {
  person: Pick<PersonPage, 'id' | 'version' | 'name' | 'posts'>;
  /** Given where the rectification is known already. */
  rectificationId?: string;
  close: () => void;
}

function isBodyWide(role: LedgerRole | null): boolean {
  return role !== null && BODY_WIDE_ROLES.includes(role);
}

function roleProblem({ role, postId, rectificationId, from }: TypedRole): string | null {
  if (!role) return '缺角色';
  if (!postId) return '缺职务';
  if (!rectificationId && !isBodyWide(role)) return '缺整改工作';
  return isDay(from) ? null : '缺生效日期';
}

/** 授予角色: what, by which post, in which rectification, from when. */
export function GiveRolePanel({ person, rectificationId, close }: GiveRolePanelProps) {
  const queries = useQueryClient();
  const give = useDeed('giveRole', [organisationKeys.people, organisationKeys.roles]);
  const [only, ...others] = heldPosts(person);
  const initial: TypedRole = {
    role: null,
    postId: only && others.length === 0 ? only.id : null,
    rectificationId: rectificationId ?? null,
    from: day(new Date().toISOString()),
  };
  return (
    <CorrectionPanel<TypedRole>
      title={`授予${person.name ?? '此人'}角色`}
      deed="授予角色"
      open
      close={close}
      draftKey={`role:give:${person.id}:${rectificationId ?? ''}`}
      initial={initial}
      withoutReason
      problem={roleProblem}
      refresh={() => void queries.invalidateQueries({ queryKey: organisationKeys.person(person.id) })}
      send={async ({ role, postId, rectificationId: chosen, from }) => {
        if (!role || !postId) return;
        const body = { version: person.version, role, postId, rectificationId: chosen, from };
        await give.mutateAsync({ params: { personId: person.id }, body });
      }}
    >
      {(value, change, checked) => (
        <RoleFields value={value} change={change} checked={checked} posts={heldPosts(person)} />
      )}
    </CorrectionPanel>
  );
}

function heldPosts({ posts }: Pick<PersonPage, 'posts'>) {
  const today = day(new Date().toISOString());
  return posts.filter(({ to }) => to === null || today < to);
}

interface RoleFieldsProps {
  value: TypedRole;
  change: (value: TypedRole) => void;
  checked: boolean;
  posts: PersonPage['posts'];
}

function RoleFields({ value, change, checked, posts }: RoleFieldsProps) {
  const needsRectification = !isBodyWide(value.role) && value.rectificationId === null;
  return (
    <>
      <Field label="角色" error={checked && !value.role ? '缺角色' : undefined}>
        {(control) => (
          <Select
            {...control}
            value={value.role}
            placeholder="选一个角色"
            options={ledgerRoles.map((role) => ({ value: role, label: roleLabels[role] }))}
            onChange={(role) => change({ ...value, role })}
          />
        )}
      </Field>
      <Field
        label="凭哪个职务"
        hint="离任时角色随之结束"
        error={checked && !value.postId ? '缺职务' : undefined}
      >
        {(control) => (
          <Select
            {...control}
            value={value.postId}
            placeholder="选一个在任的职务"
            options={posts.map((post) => ({ value: post.id, label: `${post.unitName} ${post.title}` }))}
            onChange={(postId) => change({ ...value, postId })}
            notFoundContent="没有在任的职务，请系统管理员先登记"
          />
        )}
      </Field>
      <Field
        label="整改工作"
        error={checked && needsRectification ? '这个角色要在某一项整改工作里授予，选一项' : undefined}
      >
        {(control) => (
          <RectificationSelect
            control={control}
            value={value.rectificationId}
            none={isBodyWide(value.role) ? '这个单位的全部整改工作' : null}
            choose={(rectificationId) => change({ ...value, rectificationId })}
          />
        )}
      </Field>
      <DateField
        label="生效日期"
        value={value.from}
        change={(from) => change({ ...value, from })}
        checked={checked}
      />
    </>
  );
}
