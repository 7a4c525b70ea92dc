/** What the single sign-on answered when it was refused, by the code that stands in the address. */
const words: Record<string, string> = {
  identityUnknown:
    '这个统一身份还没有连到任何账号。请先用密码登录，在“我的账号”里连接；没有账号请找系统管理员。',
  identityTaken: '这个统一身份已经连到另一个账号。请先在那个账号上解除。',
  linkNotValid: '这个链接已经用过或过期。请向发给你的人再要一个。',
  accountDisabled: '这个账号已经停用。请找系统管理员。',
  oidcExpired: '在统一身份那边停留太久，这次登录已经作废。请再登录一次。',
  oidcFailed: '统一身份没有认出你，或者暂时连不上。请再试一次；还不行，请用密码登录。',
};

/** The sentence for a code; an unknown one is told as a failure of the provider. */
export function problemWords(code: string): string {
  return words[code] ?? (words.oidcFailed as string);
}
