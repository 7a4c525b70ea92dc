/**
 * Common passwords, as people make them: a word and what they hang on it. Put together from their parts instead
 * of copied from a published list; in lower case and without signs, because `isCommon` looks through those.
 */

/** Words that people begin with: programs, greetings, love, the office, pinyin habits, surnames. */
const WORDS = [
  ...['admin', 'administrator', 'root', 'system', 'sysadmin', 'manager', 'user', 'guest', 'test', 'demo'],
  ...['password', 'passwd', 'pass', 'welcome', 'letmein', 'hello', 'login', 'changeme', 'default', 'secret'],
  ...['woaini', 'woaiwojia', 'woaizhongguo', 'zhongguo', 'china', 'beijing', 'nihao', 'mima', 'wodemima'],
  ...['iloveyou', 'love', 'baobao', 'baobei', 'laopo', 'laogong', 'mama', 'baba', 'jiayou', 'shijie'],
  ...['dangyuan', 'dangwei', 'jiwei', 'xunshi', 'zhenggai', 'bangong', 'bangongshi', 'gongzuo', 'danwei'],
  ...[
    'qwerty',
    'qwer',
    'asdf',
    'zxcv',
    'qaz',
    'qazwsx',
    'abc',
    'abcd',
    'aaa',
    'aa',
    'a',
    'q',
    'qq',
    'zz',
    'zx',
  ],
  ...['wang', 'li', 'zhang', 'liu', 'chen', 'yang', 'huang', 'zhao', 'wu', 'zhou'],
  ...['oracle', 'mysql', 'server', 'huawei', 'windows', 'computer', 'bihuan', '闭环', '密码', '管理员'],
];

/** What they add: digits in order, round numbers, wishes in digits (1314 一生一世, 520 我爱你, 888 发发发). */
const TAILS = [
  ...['', '1', '12', '123', '1234', '12345', '123456', '1234567', '12345678', '123456789', '1234567890'],
  ...['0', '00', '000', '0000', '1111', '111111', '321', '654321', '666', '6666', '666666', '888', '8888'],
  ...[
    '888888',
    '999',
    '520',
    '521',
    '1314',
    '5201314',
    '1314520',
    '13145',
    '168',
    '789',
    '110',
    'abc',
    'qwe',
  ],
];

/** Digits alone, keyboard walks, and letters by turns with digits. */
const ALONE = [
  ...[
    '1234567890',
    '0123456789',
    '0987654321',
    '9876543210',
    '1122334455',
    '112233',
    '11223344',
    '123123123',
  ],
  ...[
    '1234512345',
    '123321123',
    '147258369',
    '159357',
    '741852963',
    '7894561230',
    '5201314520',
    '13145201314',
  ],
  ...['1qaz2wsx', '1qaz2wsx3edc', '1qazwsx', 'qaz2wsx', '1q2w3e4r', '1q2w3e4r5t', '1q2w3e4r5t6y', 'q1w2e3r4'],
  ...['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qazwsxedc', 'qwerasdf', 'qweasdzxc', 'asdfqwer', 'zaq12wsx'],
  ...['a1b2c3d4', 'a1b2c3d4e5', 'aabbcc123', 'abc123abc', 'abc123456789', 'aaaaaaaaaa', 'password01'],
];

/** All of them, some thousands; made once by whoever needs it. */
export function commonPasswords(): ReadonlySet<string> {
  const made = [...WORDS, ...TAILS].flatMap((word) => TAILS.map((tail) => `${word}${tail}`));
  const all = new Set([...ALONE, ...made]);
  all.delete('');
  return all;
}
