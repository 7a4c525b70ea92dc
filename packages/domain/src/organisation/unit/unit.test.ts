import { describe, expect, it } from 'vitest';
import { guardian, unitAfter, unitContent } from '../../testing/lives.js';
import type { UnitCommand } from './commands.js';
import { decideUnit, whyNotUnit } from './decide.js';
import { closingObjection, placeObjection } from './place.js';
import type { KnownUnit, UnitContent } from './unit.js';

const register = (changes: Partial<UnitContent> = {}): UnitCommand => ({
  type: 'RegisterUnit',
  unitId: 'u1',
  content: unitContent(changes),
});
const reason = '机构改革';
const refusalOf = (command: UnitCommand, ...before: UnitCommand[]) =>
  whyNotUnit(command, unitAfter(...before), guardian).refusal;

describe('registering a unit', () => {
  it('keeps its names without blanks, and none of them twice', () => {
    const state = unitAfter(
      register({ name: ' 云岭市教育局 ', aliases: ['教体局', ' 教体局', '云岭市教育局', ''] }),
    );
    expect(state).toEqual({
      status: 'active',
      id: 'u1',
      content: unitContent({ aliases: ['教体局'] }),
      version: 1,
    });
  });

  it('is refused without a name, and twice', () => {
    expect(refusalOf(register({ name: ' ' }))).toEqual({ code: 'emptyName', params: { field: '单位名称' } });
    expect(refusalOf(register(), register())?.code).toBe('alreadyRegistered');
  });
});

describe('changing a unit', () => {
  it('records only what differs', () => {
    const command: UnitCommand = {
      type: 'CorrectUnit',
      unitId: 'u1',
      changes: { name: '云岭市教育局', supervising: true },
      reason,
    };
    expect(decideUnit(command, unitAfter(register()), guardian)).toEqual([
      {
        type: 'UnitCorrected',
        data: { was: { supervising: false }, becomes: { supervising: true }, reason },
      },
    ]);
  });

  it('moves it under another one, once', () => {
    const move: UnitCommand = { type: 'MoveUnit', unitId: 'u1', parentId: 'city', reason };
    const moved = unitAfter(register(), move);
    expect(moved).toMatchObject({ content: { parentId: 'city' }, version: 2 });
    expect(decideUnit(move, moved, guardian)).toEqual([]);
  });

  it('closes it with a day, a successor and a reason, and nothing can be done with it afterwards', () => {
    const close: UnitCommand = {
      type: 'CloseUnit',
      unitId: 'u1',
      on: '2026-07-01',
      successorId: 'u2',
      reason,
    };
    expect(unitAfter(register(), close)).toMatchObject({
      status: 'closed',
      closedOn: '2026-07-01',
      successorId: 'u2',
    });
    const move: UnitCommand = { type: 'MoveUnit', unitId: 'u1', parentId: null, reason };
    expect(refusalOf(move, register(), close)?.code).toBe('wrongState');
    expect(refusalOf(move)?.code).toBe('unknownUnit');
  });

  it.each([
    ['on a day that no calendar has', { on: '2026-02-30' }, 'invalidDate'],
    ['in favour of itself', { successorId: 'u1' }, 'unitUnderItself'],
    ['without a reason', { reason: ' ' }, 'noReason'],
  ])('does not close it %s', (_name, changes, code) => {
    const close = { type: 'CloseUnit', unitId: 'u1', on: '2026-07-01', successorId: null, reason } as const;
    expect(refusalOf({ ...close, ...changes }, register())?.code).toBe(code);
  });
});

const known = (id: string, changes: Partial<UnitContent>): KnownUnit => ({
  status: 'active',
  id,
  content: unitContent({ name: id, ...changes }),
  version: 1,
});

describe('the place of a unit in the tree', () => {
  const city = known('city', { level: 'city' });
  const bureau = known('bureau', { level: 'unit' });
  const section = known('section', { level: 'section' });

  it.each([
    ['a unit under a city', bureau, city],
    ['a unit under a unit', bureau, known('group', { level: 'unit' })],
    ['a section under a unit', section, bureau],
    ['a county under a province', known('county', { level: 'county' }), known('p', { level: 'province' })],
  ])('is right for %s', (_name, unit, parent) => {
    expect(placeObjection(unit, { above: [parent], below: [] })).toBeNull();
  });

  it.each([
    ['a city under a unit', city, bureau],
    ['a city under a city', city, known('other', { level: 'city' })],
    ['a unit under a section', bureau, section],
  ])('is wrong for %s', (_name, unit, parent) => {
    expect(placeObjection(unit, { above: [parent], below: [] })?.code).toBe('unitLevelsOutOfOrder');
    expect(placeObjection(parent, { above: [], below: [unit] })?.code).toBe('unitLevelsOutOfOrder');
  });

  it('is wrong under itself, and under a unit that is no more', () => {
    expect(placeObjection(bureau, { above: [city, bureau], below: [] })?.code).toBe('unitUnderItself');
    const { id, content, version } = city;
    const gone: KnownUnit = {
      status: 'closed',
      id,
      content,
      version,
      closedOn: '2026-01-01',
      successorId: null,
    };
    expect(placeObjection(bureau, { above: [gone], below: [] })).toEqual({
      code: 'unitClosed',
      params: { name: 'city' },
    });
  });

  it('is given up only when nobody is left in it', () => {
    expect(closingObjection(bureau, { units: 0, posts: 0 })).toBeNull();
    expect(closingObjection(bureau, { units: 0, posts: 1 })).toEqual({
      code: 'unitStillUsed',
      params: { name: 'bureau', units: 0, posts: 1 },
    });
  });
});
