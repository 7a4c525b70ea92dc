/**
 * The recovery codes as a text file. It names the place, so that one file can be told from another, and not the
 * person: whoever finds it is not to learn whose it is.
 */
export function recoveryFile(codes: readonly string[], host: string): string {
  const lines = [
    `闭环（${host}）的备用码`,
    '手机不在身边时，登录第二步用它们代替动态口令。每个只能用一次，用掉的划去。',
    '请移到别人拿不到的地方。丢了或快用完了，登录后在“我的账号”里换一套。',
    '',
    ...codes,
    '',
  ];
  // Windows' editor takes a file without the mark for another encoding, and its lines end like this.
  return `\uFEFF${lines.join('\r\n')}`;
}
