import { describe, expect, it } from 'vitest';
import { startsOwnLine } from './own-line.js';
import { placeMentions } from './place-mentions.js';
import { edited, item, SOURCE } from './testing/edited.js';

function surfaces(draft: ReturnType<typeof edited>, index: number) {
  const { introduction, measures } = item(draft, index);
  const textOf = (place: 'introduction' | number) =>
    (place === 'introduction' ? introduction?.text : measures[place]?.text) ?? '';
  const { quantities, documents } = placeMentions(item(draft, index), SOURCE);
  return {
    quantities: quantities.map(({ place, at }) => `${place}:${textOf(place).slice(...at)}`),
    documents: documents.map(({ place, at }) => `${place}:${textOf(place).slice(...at)}`),
  };
}

describe('the place of a mention', () => {
  it('is the measure that holds it, wrapping line breaks not counted', () => {
    expect(surfaces(edited(), 0)).toEqual({
      quantities: ['0:63艘', '0:41处', '2:9名', '3:850万元'],
      documents: ['3:青屿市渔港管理办法'],
    });
  });

  it('is found in words that somebody typed', () => {
    const value = '清理渔船15艘、拖船5艘、驳船5艘。';
    expect(surfaces(edited({ kind: 'setMeasure', item: 0, measure: 0, value }), 0).quantities).toEqual([
      '0:15艘',
      '0:5艘',
      '0:5艘',
      '2:9名',
      '3:850万元',
    ]);
  });
});

describe('a measure', () => {
  it('starts on its own line where the source has a break before its marker', () => {
    const own = item(edited(), 0).measures.map((measure) => startsOwnLine(SOURCE, measure));
    expect(own).toEqual([true, false, false, true]);
  });
});
