import fc from 'fast-check';

/** Invented notices of every shape that the ledger keeps: enumerations, deep and flat, in lines and run on. */

const problems = [
  '渔港环境整治不彻底',
  '养老机构消防隐患突出',
  '农村饮水工程管护缺位',
  '“一卡通”补贴发放不及时',
  '校园周边交通拥堵',
  '公共厕所建管脱节',
  '历史建筑保护不力',
  '政务热线办理超期',
];
const deeds = ['开展排查整治', '完善长效机制', '压实管护责任', '组织业务培训'];
const units = ['处', '家', '公里', '万元', '人次', '%'];

const count = fc.integer({ min: 2, max: 9999 });
const sentence = fc.oneof(
  fc
    .record({ deed: fc.constantFrom(...deeds), count, unit: fc.constantFrom(...units) })
    .map(({ deed, count: value, unit }) => `${deed}，涉及${value}${unit}。`),
  fc
    .record({ deed: fc.constantFrom(...deeds), number: fc.integer({ min: 1, max: 99 }) })
    .map(({ deed, number }) => `${deed}，制定《青屿市管理办法（试行）》（青政发〔2031〕${number}号）。`),
  count.map((value) => `计划于2032年6月底前完成${value}处。`),
  fc.constantFrom(...deeds).map((deed) => `${deed}，取得初步成效。`),
);
const words = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const HAN = ['一', '二', '三', '四'];

const flat = fc
  .array(words, { minLength: 2, maxLength: 4 })
  .map((parts) => parts.map((part, index) => `${HAN[index]}是${part}`).join(''));
const bracketed = fc
  .array(
    fc.oneof(
      words,
      fc.tuple(words, flat).map((both) => both.join('')),
    ),
    { minLength: 2, maxLength: 4 },
  )
  .map((parts) => parts.map((part, index) => `（${index + 1}）${part}`).join('\n'));
const introduced = fc.tuple(words, bracketed).map((both) => both.join('\n'));
const body = fc.oneof(words, flat, bracketed, introduced);

const items = fc
  .uniqueArray(fc.constantFrom(...problems), { minLength: 1, maxLength: 6 })
  .chain((chosen) =>
    fc.tuple(fc.constant(chosen), fc.array(body, { minLength: chosen.length, maxLength: chosen.length })),
  )
  .map(([chosen, bodies]) => chosen.map((problem, index) => ({ problem, body: bodies[index] ?? '' })));

const HEAD = `中共青屿市委员会关于巡视整改进展情况的通报

根据省委统一部署，2031年4月2日至6月28日，省委第三巡视组对青屿市开展了巡视，并于2031年8月15日反馈了巡视意见。现将巡视整改进展情况予以公布。

一、整改工作组织领导情况
市委成立整改工作领导小组，召开专题会议5次。

二、巡视反馈问题整改落实情况
`;
const FOOT = '\n三、下一步工作打算\n一是持续巩固成果。\n\n中共青屿市委员会\n2031年12月28日\n';

/** The text of a notice, its findings divided into completed and continuing ones at `split`. */
export const anyNotice: fc.Arbitrary<string> = fc
  .tuple(items, fc.option(fc.nat({ max: 6 }), { nil: null }))
  .map(([all, split]) => {
    const lines = all.map(
      ({ problem, body: text }, index) => `${index + 1}.关于“${problem}”问题的整改。\n${text}`,
    );
    if (split === null) return `${HEAD}${lines.join('\n')}${FOOT}`;
    const at = Math.min(split, lines.length);
    const done = at > 0 ? `（一）已完成整改的事项\n${lines.slice(0, at).join('\n')}\n` : '';
    const rest = lines.slice(at).join('\n');
    const heading = `（${at > 0 ? '二' : '一'}）按计划持续推进的整改事项\n`;
    return `${HEAD}${done}${rest === '' ? '' : heading}${rest}${FOOT}`;
  });
