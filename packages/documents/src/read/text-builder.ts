import type { SourceMark } from './document-text.js';
import type { Limits } from './limits.js';
import { Unreadable } from './unreadable.js';

type Place = Omit<SourceMark, 'at'>;

/** Gathers text and its marks. */
export class TextBuilder {
  readonly marks: SourceMark[] = [];
  private readonly pieces: string[] = [];
  private readonly limit: number;
  private size = 0;

  constructor(limits: Pick<Limits, 'characters'>) {
    this.limit = limits.characters;
  }

  get length(): number {
    return this.size;
  }

  /** @throws Unreadable `tooMuchText` */
  append(text: string): void {
    this.size += text.length;
    if (this.size > this.limit) throw new Unreadable('tooMuchText', { limit: this.limit });
    this.pieces.push(text);
  }

  /** What is appended from here on comes from `place`. A mark at the same position is replaced. */
  mark(place: Place): void {
    if (this.marks.at(-1)?.at === this.size) this.marks.pop();
    this.marks.push({ at: this.size, ...place });
  }

  toString(): string {
    return this.pieces.join('');
  }
}
