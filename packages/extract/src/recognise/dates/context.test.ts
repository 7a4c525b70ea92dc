import { describe, expect, it } from 'vitest';
import { currentYear, type DateContext, yearOfMonths } from './context.js';

const inspected = (
  feedbackDate: string | null,
  publishedDate: string | null,
  year: number | null = null,
): DateContext => ({
  year,
  feedbackDate,
  publishedDate,
});
const AUTUMN = inspected('2031-10-12', '2032-03-15');

describe('currentYear', () => {
  it('is the year of publication, for the notice was written then', () => {
    expect(currentYear(AUTUMN)).toBe(2032);
  });

  it('is the year of the feedback where the notice was put online years later', () => {
    expect(currentYear(inspected('2031-10-12', '2034-05-01'))).toBe(2031);
  });

  it('is the implied year where no date is known, and unknown without it', () => {
    expect(currentYear(inspected(null, null, 2030))).toBe(2030);
    expect(currentYear(inspected(null, null))).toBeNull();
  });
});

describe('yearOfMonths', () => {
  it('puts what is past as late as the writing allows', () => {
    expect(yearOfMonths([11, 11], 'past', AUTUMN)).toBe(2031);
    expect(yearOfMonths([2, 2], 'past', AUTUMN)).toBe(2032);
    expect(yearOfMonths([1, 6], 'past', AUTUMN)).toBe(2031);
  });

  it('puts a limit behind the feedback and a plan behind the writing', () => {
    expect(yearOfMonths([12, 12], 'limit', AUTUMN)).toBe(2031);
    expect(yearOfMonths([6, 6], 'limit', AUTUMN)).toBe(2032);
    expect(yearOfMonths([12, 12], 'planned', AUTUMN)).toBe(2032);
  });

  it('takes the year nearest to the end of rectification where the writing is not dated', () => {
    const spring = inspected('2031-04-07', null);
    expect(yearOfMonths([6, 6], 'past', spring)).toBe(2031);
    expect(yearOfMonths([1, 6], 'past', spring)).toBe(2031);
    expect(yearOfMonths([12, 12], 'past', spring)).toBe(2031);
    expect(yearOfMonths([1, 1], 'past', inspected('2031-10-12', null))).toBe(2032);
  });
});
