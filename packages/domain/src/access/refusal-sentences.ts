/** What refusals about signing in and rights say: why, and what to do next. Part of the one table. */

import { policyLabel } from './policies.js';

export const accessSentences = {
  signInNeeded: (_: Record<string, never>) => '还没有登录，或者登录已经过期。请登录后再试。',
  secondFactorPending: (_: Record<string, never>) => '登录还差一步。请输入动态口令或备用码。',
  newPasswordNeeded: (_: Record<string, never>) => '要先换一个新密码，才能接着用。请在“我的账号”里修改密码。',
  secondFactorNeeded: (_: Record<string, never>) =>
    '你的身份要用动态口令登录。请先在“我的账号”里设置动态口令，再重新登录。',
  notYourRole: ({ policy, who }: { policy: string; who: string }) =>
    `“${policyLabel(policy)}”由这些人办理：${who}。你现在不在其中，需要办理请找安全管理员授予角色，或转交给他们。`,
  outsideYourScope: ({ policy }: { policy: string }) =>
    `这一项不在你“${policyLabel(policy)}”的范围内。请从自己的台账里打开，或请整改办办理。`,
  wrongCredentials: (_: Record<string, never>) => '用户名或密码不对。请核对后再试，忘记密码请找系统管理员。',
  tooManyAttempts: ({ seconds }: { seconds: number }) =>
    `连续输错的次数太多，这个用户名暂时不能登录。请过 ${duration(seconds)}再试。`,
  wrongSecondFactor: (_: Record<string, never>) =>
    '动态口令不对，或者已经用过。请等手机上换了下一个再输，并看看手机的时间准不准；有备用码的，也可以用一个。',
  passwordTooWeak: ({ faults }: { faults: string }) => `这个密码不能用：${faults}。请换一个。`,
  wrongPassword: (_: Record<string, never>) => '原来的密码不对。请核对后再试，忘记了请找系统管理员。',
  passwordNotSet: (_: Record<string, never>) =>
    '这个账号没有密码，用统一身份登录。需要密码的，请系统管理员发一个一次性链接。',
  secondFactorNotSet: (_: Record<string, never>) => '还没有设置动态口令。请先设置。',
  codeNeeded: (_: Record<string, never>) => '这一步要确认是本人。请再输入一次动态口令。',
  accountsInUse: (_: Record<string, never>) => '已经有账号了，不能再建首位管理员。请用账号登录。',
  administratorCanSignIn: (_: Record<string, never>) =>
    '系统管理员还有能登录的账号，不能另建。忘记密码的，请安全管理员发一个一次性链接。',
  securityAdministratorCanSignIn: (_: Record<string, never>) =>
    '还有别的安全管理员能登录。请他在“账号”里发一个一次性链接，手机丢了的，由他取消动态口令。',
  notASecurityAdministrator: ({ name }: { name: string }) =>
    `“${name}”不是安全管理员现在能用的账号。别人的账号，请管理员在“账号”里发一次性链接。`,
  linkNotValid: (_: Record<string, never>) => '这个链接已经用过或过期。请向发给你的人再要一个。',
  unknownAccount: ({ id }: { id: string }) => `没有找到这个账号（编号 ${id}）。请从账号列表里重新选。`,
  unknownSession: (_: Record<string, never>) => '没有找到这次登录，可能已经结束。请刷新后再看。',
  accountDisabled: (_: Record<string, never>) => '这个账号已经停用。请找系统管理员。',
  loginNameTaken: ({ name }: { name: string }) => `用户名“${name}”已经有人用了。请换一个。`,
  loginNameNotValid: ({ name }: { name: string }) =>
    `用户名“${name}”应为 2–40 个字，只含汉字、字母、数字和 . _ - @。请改正。`,
  personHasAccount: (_: Record<string, never>) => '这个人已经有账号了。请直接用原来的账号。',
  identityUnknown: (_: Record<string, never>) =>
    '这个统一身份还没有连到账号。请先用密码登录，在“我的账号”里连接，或请系统管理员发一个一次性链接。',
  lastWayIn: (_: Record<string, never>) => '这是这个账号唯一的登录方式，不能解除。请先设置密码。',
  singleSignOnOff: (_: Record<string, never>) => '没有配置统一身份登录。请用用户名和密码登录。',
  singleSignOnFailed: (_: Record<string, never>) =>
    '统一身份登录没有成功。请再试一次；还不行，请告诉系统管理员。',
  singleSignOnExpired: (_: Record<string, never>) => '统一身份登录等得太久，已经过期。请重新开始。',
  identityTaken: (_: Record<string, never>) => '这个统一身份已经连到另一个账号。请先在那个账号上解除。',
  notADemo: (_: Record<string, never>) =>
    '这个数据库不是演示数据库，不能补记过去的操作。演示数据请另装在一个空的数据文件夹里。',
  demoNeedsEmpty: (_: Record<string, never>) =>
    '这里已经有数据，演示数据只装入空的数据库，什么都没有改。请换一个空的数据文件夹或空的数据库再装。',
  noDemoHere: (_: Record<string, never>) =>
    '这里没有装过演示数据，没有链接可发。要装，请换一个空的数据文件夹，在首页或者命令行里装入演示数据。',
  demoRunning: (_: Record<string, never>) =>
    '演示数据正在装入，多半是在另一个窗口里开始的。请等它装完，或先停止。',
  demoStopped: (_: Record<string, never>) =>
    '已停止，演示数据一点也没有留下。可以重新装，也可以放进自己的文件。',
  verificationRunning: (_: Record<string, never>) =>
    '记录链正在核验，多半是在另一个窗口里开始的。请等它核验完，或先停止。',
  verificationStopped: (_: Record<string, never>) =>
    '已停止，这一次没有核验完，不能说记录完好。要知道，请从头再核验一次。',
  retentionNotOver: ({ date }: { date: string }) =>
    `访问日志至少保留六个月，只能清理 ${date} 以前的。请改日期。`,
} as const;

function duration(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}
