import { describe, expect, it } from 'vitest';
import { dutyFields } from './duty-fields.js';

const named = (text: string, start: number) => ({
  text,
  range: [start, start + text.length] as [number, number],
  certainty: 'stated' as const,
});
const read = {
  duties: {
    leadLeaders: [],
    leadUnits: [named('财务科', 10), named('办公室', 14)],
    participatingUnits: [],
    responsibleSection: null,
    responsiblePerson: null,
    resultsDue: null,
    completionDue: null,
    acceptanceCriterion: null,
    goals: [named('账实相符', 20), named('专户清零，余额上缴', 30)],
  },
};
const fieldOf = (name: string) =>
  dutyFields({ confirmed: [] }, read, 0).fields.find(({ key }) => key === `duties/${name}`);

describe('the six clear points beside the source', () => {
  it('name units side by side, and goals, which are sentences, each on its line', () => {
    expect(fieldOf('leadUnits')).toMatchObject({ value: '财务科、办公室', editor: { kind: 'line' } });
    expect(fieldOf('goals')).toMatchObject({
      label: '整改目标',
      value: '账实相符\n专户清零，余额上缴',
      editor: { kind: 'prose' },
      range: [20, 39],
    });
  });
});
