import { describe, expect, it } from 'vitest';
import type { KnownUnit, UnitLevel } from '../unit/unit.js';
import { type KnownParties, partyBook } from './party-book.js';
import { suggestParties } from './suggest-parties.js';

function unit(
  id: string,
  name: string,
  level: UnitLevel,
  parentId: string | null,
  aliases: string[] = [],
): KnownUnit {
  return {
    status: 'active',
    id,
    content: { name, level, parentId, supervising: false, aliases },
    version: 1,
  };
}

const closed: KnownUnit = {
  ...unit('culture', '云岭市文化局', 'unit', 'city'),
  status: 'closed',
  closedOn: '2024-01-01',
  successorId: 'tourism',
};

const units: KnownUnit[] = [
  unit('province', '云霭省', 'province', null),
  unit('city', '云岭市', 'city', 'province'),
  unit('county', '青石县', 'county', 'city'),
  unit('committee', '中共云岭市委员会', 'unit', 'city', ['云岭市委']),
  unit('organisation', '中共云岭市委组织部', 'unit', 'city'),
  unit('discipline', '云岭市纪律检查委员会监察委员会', 'unit', 'city', ['市纪委监委机关']),
  unit('education', '云岭市教育局', 'unit', 'city', ['云岭市教体局']),
  unit('education-office', '办公室', 'section', 'education'),
  unit('county-education', '青石县教育局', 'unit', 'county'),
  unit('housing', '云岭市住房和城乡建设局', 'unit', 'city'),
  unit('planning', '云岭市发展和改革委员会', 'unit', 'city'),
  unit('tourism', '云岭市文化和旅游局', 'unit', 'city'),
  closed,
];

function post(id: string, personId: string, unitId: string, title: string, changes = {}) {
  return { id, personId, unitId, title, isHead: false, from: '2023-01-01', to: null, ...changes };
}

const known: KnownParties = {
  units,
  people: [
    { id: 'lin', name: '林知行' },
    { id: 'zhou', name: '周 远' },
    { id: 'zhou2', name: '周远' },
    { id: 'gao', name: '高望舒' },
  ],
  posts: [
    post('mayor', 'lin', 'city', '市委副书记、市长', { isHead: true }),
    post('director', 'gao', 'education', '党组书记、局长', { isHead: true, from: '2025-06-01' }),
    post('former-director', 'zhou', 'education', '局长', { isHead: true, to: '2025-06-01' }),
    post('vice-director', 'zhou2', 'housing', '副局长'),
  ],
};

const book = partyBook(known);
const on = '2026-03-01';
const suggest = (text: string, day = on) => suggestParties(text, book, day);
const best = (text: string) => suggest(text)[0];

describe('a name of a unit', () => {
  it.each([
    ['云岭市教育局', 'education', 'exactName'],
    ['中共云岭市委组织部', 'organisation', 'exactName'],
    ['云岭市委组织部', 'organisation', 'exactName'],
    ['云岭市 教育局（牵头）', 'education', 'exactName'],
    ['云岭市教育局党组', 'education', 'exactName'],
    ['市纪委监委机关', 'discipline', 'alias'],
    ['市教育局', 'education', 'levelWord'],
    ['县教育局', 'county-education', 'levelWord'],
    ['市委组织部', 'organisation', 'levelWord'],
    ['组织部', 'organisation', 'withoutPlace'],
    ['住房和城乡建设局', 'housing', 'withoutPlace'],
    ['市教育局办公室', 'education-office', 'levelWord'],
    ['市住建局', 'housing', 'abbreviation'],
    ['云岭市住建局', 'housing', 'abbreviation'],
    ['市发改委', 'planning', 'abbreviation'],
    ['发改委', 'planning', 'abbreviation'],
    ['市委', 'committee', 'abbreviation'],
    ['市纪委监委', 'discipline', 'abbreviation'],
    ['市文旅局', 'tourism', 'abbreviation'],
  ])('%s may mean %s, because of: %s', (text, partyId, reason) => {
    expect(best(text)).toMatchObject({ kind: 'unit', partyId });
    expect(best(text)?.reasons).toContain(reason);
  });

  it('in full is surer than with its place left out, and that surer than a short form', () => {
    const scores = ['云岭市住房和城乡建设局', '市住房和城乡建设局', '住房和城乡建设局', '住建局'].map(
      (text) => best(text)?.score ?? 0,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  it('that several units have is said of each of them', () => {
    expect(suggest('教育局').map(({ partyId }) => partyId)).toEqual(
      expect.arrayContaining(['education', 'county-education']),
    );
  });

  it('of a unit that was closed leads to its successor first, and to itself before it was closed', () => {
    expect(suggest('云岭市文化局').map(({ partyId, reasons }) => [partyId, reasons.at(-1)])).toEqual([
      ['tourism', 'successor'],
      ['culture', 'closedUnit'],
    ]);
    expect(suggest('云岭市文化局', '2023-05-01')[0]).toMatchObject({ partyId: 'culture', score: 100 });
  });

  it.each(['云岭市气象局', '', '局', '相关部门', '县住建局'])(
    'that is not known suggests nothing: “%s”',
    (text) => {
      expect(suggest(text)).toEqual([]);
    },
  );
});

describe('a name of a leader', () => {
  it.each([
    ['林知行', 'mayor', 'personName'],
    ['林知行同志', 'mayor', 'personName'],
    ['市长林知行', 'mayor', 'title'],
    ['林知行市长', 'mayor', 'title'],
    ['市委副书记、市长林知行同志', 'mayor', 'title'],
    ['云岭市教育局局长', 'director', 'titleOfUnit'],
    ['市教育局党组书记、局长', 'director', 'titleOfUnit'],
    ['市教育局主要负责人', 'director', 'headOfUnit'],
  ])('%s may mean the post %s, because of: %s', (text, partyId, reason) => {
    expect(best(text)).toMatchObject({ kind: 'post', partyId });
    expect(best(text)?.reasons).toContain(reason);
  });

  it('with another title is less sure than without one', () => {
    expect(best('副市长林知行')).toMatchObject({ partyId: 'mayor', reasons: ['titleDiffers'] });
    expect(best('副市长林知行')?.score).toBeLessThan(best('林知行')?.score ?? 0);
  });

  it('goes by who was in office at the date of the document', () => {
    expect(suggestParties('市教育局局长', book, '2024-03-01')[0]?.partyId).toBe('former-director');
    expect(suggest('市教育局局长').map(({ partyId, reasons }) => [partyId, ...reasons])).toEqual([
      ['director', 'titleOfUnit'],
      ['former-director', 'titleOfUnit', 'formerPost'],
    ]);
  });

  it('that two people have is said of both, and says so', () => {
    const found = suggest('周远', '2024-03-01');
    expect(found.map(({ partyId }) => partyId).sort()).toEqual(['former-director', 'vice-director']);
    expect(found.every(({ reasons }) => reasons.includes('sameName'))).toBe(true);
    expect(found[0]?.score).toBeLessThan(best('林知行')?.score ?? 0);
  });

  it('is shown with unit, title and name, so that one can say yes to it', () => {
    expect(best('高望舒')?.label).toBe('云岭市教育局 党组书记、局长 高望舒');
  });
});

describe('a book of a whole city', () => {
  it('answers many names at once', () => {
    const many: KnownUnit[] = Array.from({ length: 3_000 }, (_, index) =>
      unit(`u${index}`, `云岭市第${index}服务中心`, 'unit', 'city'),
    );
    const large = partyBook({ ...known, units: [...units, ...many] });
    const before = process.cpuUsage();
    for (let index = 0; index < 200; index += 1) suggestParties(`市第${index}服务中心`, large, on);
    for (let index = 0; index < 50; index += 1) suggestParties('市住建局', large, on);
    // Microseconds of work, whatever else the machine does.
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });
});
