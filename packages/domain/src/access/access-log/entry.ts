/** The access log: who came, was refused, read what is restricted, took what out. It holds no words of the ledger. */

import type { Actor, Origin } from '../../audit/envelope.js';

export const accessKinds = [
  'signedIn',
  'signInFailed',
  'secondFactorFailed',
  'signedOut',
  'sessionEnded',
  'refused',
  'restrictedRead',
  'exported',
  'auditRead',
  'accountMade',
  'accountEnabled',
  'accountDisabled',
  'passwordChanged',
  'passwordReset',
  'passwordDemanded',
  'secondFactorSet',
  'secondFactorRemoved',
  'recoveryCodeUsed',
  'recoveryCodesMade',
  'linkMade',
  'linkUsed',
  'identityLinked',
  'identityUnlinked',
  'settingsChanged',
  'purged',
  'restored',
] as const;
export type AccessKind = (typeof accessKinds)[number];

export interface AccessEntry {
  /** Instant, UTC. */
  at: string;
  kind: AccessKind;
  /** Null for somebody unknown. What an unknown name was is not kept: people type passwords there. */
  actor: Actor | null;
  origin: Origin;
  /** Network address and device, as far as they are known. */
  address: string | null;
  device: string | null;
  /** What it was about: a stream (`finding:…`), an account, a policy, a file name. */
  object: string | null;
  /** Codes and counts that belong to the kind: the code of a refusal, the format of an export. */
  detail: Readonly<Record<string, string>>;
}

export const accessKindLabels: Record<AccessKind, string> = {
  signedIn: '登录',
  signInFailed: '登录失败',
  secondFactorFailed: '动态口令不对',
  signedOut: '退出',
  sessionEnded: '会话被结束',
  refused: '被拒绝',
  restrictedRead: '查看限定范围的内容',
  exported: '导出',
  auditRead: '查看审计记录',
  accountMade: '建立账号',
  accountEnabled: '启用账号',
  accountDisabled: '停用账号',
  passwordChanged: '修改密码',
  passwordReset: '重设密码',
  passwordDemanded: '要求换密码',
  secondFactorSet: '设置动态口令',
  secondFactorRemoved: '取消动态口令',
  recoveryCodeUsed: '使用备用码',
  recoveryCodesMade: '更换备用码',
  linkMade: '发出一次性链接',
  linkUsed: '使用一次性链接',
  identityLinked: '连接统一身份',
  identityUnlinked: '解除统一身份',
  settingsChanged: '修改设置',
  purged: '清理过期日志',
  restored: '恢复了接不上的备份',
};
