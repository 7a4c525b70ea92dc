import type { Amount } from '../quantities/amount.js';
import type { Sanction } from './sanctions.js';

const PEOPLE = new Set(['人', '名', '位', '人次', '人(次)', '名(次)']);
/** How far from a sanction its number stands. */
const REACH = 24;
const CLAUSE_END = /[,;:。\n]/;
const ITEM_END = /[,;:。\n、]/;

// > 对5名责任人进行问责      > 3名干部受到诫勉
//             ^^^^                    ^^^^
const HANDED_OVER = /被|受到?|给予|予以|进行|作出|开展|实施|采取/;
const RECEIVERS = /(?:对|给予|予以)$/;

/** A sanction with the number of people it names. */
export interface Counted {
  readonly sanction: Sanction;
  readonly amount: Amount | null;
}

/** Gives every sanction the people it names; each number is given once. */
export class PeopleFinder {
  /** The first amount that does not begin before the sanction at hand ends. */
  private next = 0;
  private readonly used = new Set<Amount>();

  constructor(
    private readonly text: string,
    private readonly amounts: readonly Amount[],
    private readonly sanctions: readonly Sanction[],
  ) {}

  /** The sanctions in order, each with its number of people. */
  count(): Counted[] {
    return this.sanctions.map((sanction, i) => {
      while ((this.amounts[this.next]?.start ?? Number.POSITIVE_INFINITY) < sanction.end) this.next += 1;
      const amount = this.find(sanction, this.sanctions[i + 1]);
      if (amount !== null) this.used.add(amount);
      return { sanction, amount };
    });
  }

  private find(sanction: Sanction, following: Sanction | undefined): Amount | null {
    if (sanction.word === '处理') return this.directlyBehind(sanction);
    const before = this.before(sanction);
    const isAdjacent = before !== null && sanction.start - before.end <= 2;
    return isAdjacent ? before : (this.behind(sanction, following) ?? before);
  }

  /** 处理 alone is too common a word: only 处理21人 counts people. */
  private directlyBehind({ end }: Sanction): Amount | null {
    const amount = this.amounts[this.next];
    return amount?.start === end && PEOPLE.has(amount.unit) ? amount : null;
  }

  /** > 给予党纪处分12人      > 问责党组织3个、党员干部12人 */
  private behind(sanction: Sanction, following: Sanction | undefined): Amount | null {
    const limit = Math.min(sanction.end + REACH, following?.start ?? Number.POSITIVE_INFINITY);
    for (let i = this.next; i < this.amounts.length; i += 1) {
      const amount = this.amounts[i] as Amount;
      const between = this.text.slice(sanction.end, amount.start);
      if (amount.start > limit || CLAUSE_END.test(between)) return null;
      if (!PEOPLE.has(amount.unit)) continue;
      // 给予3人党纪处分、2人诫勉: the number behind 、 is the next one's.
      const isOfNext = between.includes('、') && following !== undefined && following.start - amount.end <= 2;
      return isOfNext ? null : amount;
    }
    return null;
  }

  /** > 对5名责任人进行问责      > 给予3人党纪处分 */
  private before(sanction: Sanction): Amount | null {
    for (let i = this.next - 1; i >= 0; i -= 1) {
      const amount = this.amounts[i] as Amount;
      if (amount.end > sanction.start) continue;
      const between = this.text.slice(amount.end, sanction.start);
      if (between.length > REACH || ITEM_END.test(between) || this.used.has(amount)) return null;
      if (PEOPLE.has(amount.unit)) return this.isHanded(amount, between) ? amount : null;
    }
    return null;
  }

  private isHanded(amount: Amount, between: string): boolean {
    if (between === '' || HANDED_OVER.test(between)) return true;
    return RECEIVERS.test(this.text.slice(Math.max(0, amount.start - 2), amount.start));
  }
}
