import { type RouteName, routes } from '@bihuan/contract';
import { policyLabel } from '@bihuan/domain';

/** Names of what belongs to a line of the access log. */
const names: Record<string, string> = {
  by: '方式',
  secondFactor: '第二步',
  codesLeft: '备用码还剩',
  reason: '原因',
  code: '原因',
  count: '个数',
  format: '格式',
  issuer: '统一身份',
  purpose: '用途',
  deed: '操作',
  size: '数据库里封存到',
  signedSize: '签过名的有',
  signedAt: '签名时间',
  signedRoot: '签名的树根',
};

/** Words for values that are codes. */
const values: Record<string, string> = {
  password: '密码',
  link: '一次性链接',
  oidc: '统一身份',
  session: '已登录时再确认',
  app: '动态口令',
  totp: '动态口令',
  recoveryCode: '备用码',
  no: '没有',
  wrong: '输错',
  locked: '输错太多，暂时锁住',
  disabled: '账号已停用',
  notYourRole: '没有这个角色',
  outsideYourScope: '不在他的范围内',
  secondFactorNeeded: '没有用动态口令登录',
  secondFactorPending: '登录还差动态口令',
  newPasswordNeeded: '还没有换新密码',
  firstAdministrator: '建立首位系统管理员',
  setPassword: '设置密码',
};

/** What the record calls things by, before the colon. */
const kinds: Record<string, string> = {
  finding: '问题',
  rectification: '整改工作',
  unit: '单位',
  person: '人员',
  account: '账号',
  webhook: '群机器人',
};

/** So much of an id as tells two of them apart: ids begin with their time, and end by chance. */
const ID_END = 8;

/** `问题 …3f9a01c2` for `finding:0197…3f9a01c2`, and so each of several; a kind without words stands as it is. */
function recordWords(names: string): string {
  return names
    .split(' ')
    .map((name) => {
      const [kind = '', id = ''] = name.split(':');
      if (!kinds[kind]) return name;
      return `${kinds[kind]} ${id.length > ID_END ? `…${id.slice(-ID_END)}` : id}`;
    })
    .join('、');
}

/** What a line was about: a page or a policy in words, a thing of the record by its kind and the end of its id. */
export function objectWords(object: string | null): string {
  if (object === null) return '';
  if (object.includes(':')) return recordWords(object);
  const route = routes[object as RouteName] as { summary: string } | undefined;
  return route?.summary ?? policyLabel(object);
}

/** `方式 密码 ・ 第二步 备用码`; what has no words stands as it is recorded. */
export function detailWords(detail: Readonly<Record<string, string>>): string {
  return Object.entries(detail)
    .map(([name, value]) => `${names[name] ?? name} ${values[value] ?? value}`)
    .join(' ・ ');
}
