import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { demoNodes } from '../data/findings.js';
import { demoPeople } from '../data/people.js';
import { UNIT_KEYS, UNITS } from '../data/units.js';
import { workdayOf } from '../days.js';
import { history } from './history.js';

const told = () =>
  history().map(({ day, who, file }) => [
    day,
    who.toString(),
    file && createHash('sha256').update(file.bytes).digest('hex'),
  ]);

describe('the history of the demo', () => {
  it('is the same every time', () => {
    expect(told()).toEqual(told());
  });

  it('takes eight months, and ends before today', () => {
    const days = history().map(({ day }) => day);
    expect([Math.min(...days), Math.max(...days) < 0]).toEqual([-240, true]);
  });

  it('has no two files alike, and none that is large', () => {
    const files = history().flatMap(({ file }) => file ?? []);
    const digests = new Set(files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')));
    expect(digests.size).toBe(files.length);
    expect(files.every(({ bytes }) => bytes.length < 10_000)).toBe(true);
    expect(new Set(files.map(({ mediaType }) => mediaType)).size).toBe(3);
  });

  it('knows at least 60 leaves in three levels, 25 units and nobody twice', () => {
    const nodes = demoNodes();
    expect(nodes.filter(({ leaf }) => leaf !== null).length).toBeGreaterThanOrEqual(60);
    expect(new Set(nodes.map(({ level }) => level))).toEqual(new Set([1, 2, 3]));
    expect(UNIT_KEYS.length).toBeGreaterThanOrEqual(25);
    expect(Object.values(UNITS).filter((unit) => 'supervising' in unit)).toHaveLength(4);
    const names = [...demoPeople().values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('moves what falls on a weekend to the Friday before', () => {
    expect(workdayOf('2026-09-16', -3)).toBe('2026-09-11');
    expect(workdayOf('2026-09-16', -2)).toBe('2026-09-14');
  });
});
