import type { Amount } from '../quantities/amount.js';
import type { Sanction } from './sanctions.js';

const PEOPLE = new Set(['人', '名', '位', '人次', '人(次)', '名(次)']);
const REACH = 24;
const CLAUSE_END = /[,;:。\n]/;
const ITEM_END = /[,;:。\n、]/;
// > 给予3人党纪处分        > 5名干部受到诫勉
//        ^^                       ^^^^^^
const HANDED = /^(?:[一-鿿]{0,8})?(?:给予|受到|予以|作出|被|因[^,。]{0,6})?(?:了)?$/;

/** A sanction with the number of people it names. */
export interface Counted {
  readonly sanction: Sanction;
  readonly amount: Amount | null;
}

/** Gives every sanction the people that stand behind it, else those that stand before it; each amount once. */
export class PeopleFinder {
  private next = 0;
  private readonly used = new Set<Amount>();

  constructor(
    private readonly text: string,
    private readonly amounts: readonly Amount[],
    private readonly sanctions: readonly Sanction[],
  ) {}

  count(): Counted[] {
    return this.sanctions.map((sanction, i) => {
      while (this.amountAt(this.next) !== null && (this.amountAt(this.next) as Amount).start < sanction.end) {
        this.next += 1;
      }
      const following = this.sanctions[i + 1];
      const amount = this.handedTo(sanction) ?? this.behind(sanction, following) ?? this.before(sanction);
      if (amount !== null) this.used.add(amount);
      return { sanction, amount };
    });
  }

  private amountAt(index: number): Amount | null {
    return this.amounts[index] ?? null;
  }

  /** People named directly before: 给予3人党纪处分、2人诫勉. */
  private handedTo(sanction: Sanction): Amount | null {
    const amount = this.before(sanction);
    if (amount === null) return null;
    const between = this.text.slice(amount.end, sanction.start);
    return /^(?:给予|受到|予以|作出|被)?$/.test(between) ? amount : null;
  }

  private behind(sanction: Sanction, following: Sanction | undefined): Amount | null {
    const limit = Math.min(sanction.end + REACH, following?.start ?? Number.POSITIVE_INFINITY);
    for (let i = this.next; ; i += 1) {
      const amount = this.amountAt(i);
      if (amount === null || amount.start > limit) return null;
      const between = this.text.slice(sanction.end, amount.start);
      if (CLAUSE_END.test(between)) return null;
      const belongsToNext =
        between.includes('、') && following !== undefined && following.start - amount.end < 3;
      if (PEOPLE.has(amount.unit)) return belongsToNext ? null : amount;
    }
  }

  private before(sanction: Sanction): Amount | null {
    for (let i = this.next - 1; i >= 0; i -= 1) {
      const amount = this.amountAt(i) as Amount;
      if (sanction.start - amount.end > REACH || amount.end > sanction.start || this.used.has(amount))
        return null;
      const between = this.text.slice(amount.end, sanction.start);
      if (ITEM_END.test(between)) return null;
      if (PEOPLE.has(amount.unit)) return HANDED.test(between) ? amount : null;
    }
    return null;
  }
}
