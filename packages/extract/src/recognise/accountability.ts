import type { Flat } from '../normalise/flat.js';
import type { AccountabilityKind, AccountabilityMention } from '../notice.js';
import { type Counted, PeopleFinder } from './accountability/people.js';
import { findSanctions, mergeNeighbours } from './accountability/sanctions.js';
import { enclosureFinder, findTitles } from './enclosures.js';
import { findAmounts } from './quantities.js';
import { surface } from './surface.js';

/** Kinds that are worth reporting even where the text gives no number. */
const GRAVE: ReadonlySet<AccountabilityKind> = new Set([
  '立案',
  '留置',
  '党纪处分',
  '政务处分',
  '诫勉',
  '罚款',
  '问责',
]);
const LOOK_BACK = 8;
const LOOK_AHEAD = 20;

// > 目前已立案调查        > 及时实施党内问责        > 从严从快追问责
//         ^                         ^^                        ^^^^
const DONE =
  /(?:已|被|给予|予以|实施|受到|进行|并|从严|从快|依法|依规|依纪)[^,。;、]{0,4}$|对[^,。;、的]{1,10}$/;
// > 受到党纪处分的,将      > 情节严重的应予问责
//               ^                        ^
// > 罚款5万元        > 立案查处违规机构6家
//       ^                            ^
const NUMBER_BEHIND = /^[^,。;、\n]{0,16}?\d/;
const NOT_YET = /将|应|必|要|须|明确|拟|严防|防止/;
const CONDITION_BEHIND = /^的(?![一-鿿]{0,6}(?:人员|干部|案件))/;

/** Without a number, only what the text says was done is kept: not rules, not threats, not fields of work. */
function isDone(text: string, { sanction, amount }: Counted): boolean {
  if (amount !== null) return true;
  if (!GRAVE.has(sanction.kind) || sanction.word === '处分') return false;
  const behind = text.slice(sanction.end, sanction.end + LOOK_AHEAD);
  if (NUMBER_BEHIND.test(behind)) return true;
  const before = text.slice(Math.max(0, sanction.start - LOOK_BACK), sanction.start);
  const clause = before.split(/[,。;\n]/).at(-1) as string;
  if (CONDITION_BEHIND.test(behind)) return false;
  return DONE.test(clause) && !NOT_YET.test(clause);
}

function mention(flat: Flat, source: string, { sanction, amount }: Counted): AccountabilityMention {
  const start = Math.min(sanction.start, amount?.start ?? sanction.start);
  const end = Math.max(sanction.end, amount?.end ?? sanction.end);
  const { text, range } = surface(source, flat, start, end);
  return { text, kind: sanction.kind, people: amount?.value ?? null, range };
}

/**
 * Measures against people as the stretch reports them, with their number where one is given: aggregate figures only,
 * never a name. Rules (失职的将问责) and fields of work (问责机制) are left out. `source` is the text that `flat` was
 * cut from.
 */
export function recogniseAccountability(flat: Flat, source: string): AccountabilityMention[] {
  const found = findSanctions(flat.text);
  if (found.length === 0) return [];
  const titleAt = enclosureFinder(findTitles(flat.text));
  const sanctions = mergeNeighbours(flat.text, found).filter(({ start }) => titleAt(start) === null);
  return new PeopleFinder(flat.text, findAmounts(flat.text), sanctions)
    .count()
    .filter((counted) => isDone(flat.text, counted))
    .map((counted) => mention(flat, source, counted));
}
