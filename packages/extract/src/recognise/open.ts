import type { Flat } from '../normalise/flat.js';

/**
 * Words that say of something that it is not finished. Each pattern is tried only where its first character stands,
 * so that a text is read once.
 */
const MARKS: readonly (readonly [first: string, pattern: RegExp])[] = [
  // > 目前正在实施配套工程
  ['正', /(?<![修纠改订端公])正(?:在(?![一-鿿]{1,4}的)|抓紧|加紧|积极推进|有序推进|稳步推进|按)/y],
  // > 2031年计划实施20个      > 计划9月开放
  [
    '计',
    /(?<!行动|工作|年度|总体|学习|培训|投资|按)计划(?:于|在|到|再|用|投资|投入|新建|实施|建设|完成|\d)/y,
  ],
  ['力', /(?<![全奋努合尽竭大])力争/y],
  ['争', /争取(?:于|在|到|年|早日|尽早|尽快|\d)/y],
  ['预', /预计/y],
  // > 拟出台、拟于        not: 拟定、虚拟、在建和拟建
  ['拟', /拟(?:于|在|将|出台|制定|建立|开展|对|新建|采取|通过|申报|实施|纳入|打造|投资|引进|选)/y],
  ['下', /(?<![一-鿿“])(?:下一步|下步|下一阶段)/y],
  ['接', /接下来/y],
  ['后', /后续(?:将|还|我们)/y],
  // > 将于年底前完成      not: 将责任落实到人、对失职的将严肃问责
  [
    '将',
    /将(?:于|继续|持续|进一步|适时|尽快|尽早|逐步|择期|陆续|加快|加大|抓紧|积极|不断|定期|认真|严格|全力|启动|会同|通过|采取|结合|根据|视|按|在\d|在(?:今|明|年|下))/y,
  ],
  ['尚', /尚(?:未|需|在|待)/y],
  ['仍', /仍(?:需|在|未|有待|存在)/y],
  ['还', /还(?:需|未(?!的)|在)/y],
  ['有', /有待|有序推进(?:中|(?=[,。;、]|$))/y],
  ['未', /未(?:完成整改|整改到位)(?!的)/y],
  // > 项目稳步推进,      > 工程加快推进。
  ['稳', /稳步(?:推进|实施)(?:中|(?=[,。;、]|$))/y],
  ['序', /序时推进/y],
  ['积', /积极推进(?:中|(?=[,。;、]|$))/y],
  ['加', /加快推进(?:中|(?=[,。;、]|$))/y],
  ['快', /快速推进(?:中|(?=[,。;、]|$))/y],
  ['按', /按(?:序时|计划|时序|照[^,。;]{0,12}方案)(?:进度)?(?:有序|稳步|加快|扎实)?(?:推进|实施)/y],
  ['推', /推进中(?![一-鿿])|推动[^,。;]{0,10}继续/y],
  ['进', /进行中(?![一-鿿])|进场施工/y],
  ['建', /建设中(?![一-鿿])/y],
  ['施', /施工中(?![一-鿿])/y],
  ['办', /办理中(?![一-鿿])/y],
  ['审', /审(?:理|批|核)中(?![一-鿿])/y],
  ['继', /继续(?:推进|完善|跟进|督促|抓好|落实|办理|协调|加快|实施|追缴|化解)/y],
  ['初', /初步(?:成果|方案|完成)/y],
  // > 目前已追缴到位部分税款
  ['部', /部分整改|(?<=(?:完成|到位|追缴|收回|拨付|化解|清退|退还))部分/y],
  ['年', /年(?:底|内)前?(?:完成|建成|实现|开工|投用|竣工)/y],
  ['月', /月(?:底|末|份)?(?:之?前|以前)(?:全部|全面)?(?:完成|建成|实现|开工|投用|竣工|到位)/y],
];

/** What stands before a mark and takes its meaning away: 不再继续; a condition (失职的,将严格追责) is a rule. */
const TAKEN_BACK = /(?:不|未|无需|是否|的|的,)$/;

const BY_FIRST: ReadonlyMap<string, RegExp> = new Map(MARKS);
const FIRST = new Uint8Array(0x10000);
for (const first of BY_FIRST.keys()) FIRST[first.charCodeAt(0)] = 1;

function isMark(text: string, at: number): boolean {
  const pattern = BY_FIRST.get(text.charAt(at)) as RegExp;
  pattern.lastIndex = at;
  return pattern.test(text) && !TAKEN_BACK.test(text.slice(Math.max(0, at - 2), at));
}

/**
 * Whether the stretch says that something of it is still to be done: under way, planned, expected, not yet
 * finished, or finished in part.
 */
export function isOpen(flat: Flat): boolean {
  const { text } = flat;
  for (let i = 0; i < text.length; i += 1) {
    if (FIRST[text.charCodeAt(i)] === 1 && isMark(text, i)) return true;
  }
  return false;
}
