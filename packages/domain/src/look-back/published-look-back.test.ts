import { describe, expect, it } from 'vitest';
import { sha256 } from '../testing/sha256.js';
import { type PublishedLookBack, readLookBack, writeLookBack } from './published-look-back.js';
import { commitmentOf, sampleOf } from './sample.js';
import { sampleFaultSentence, verifyPromise } from './verify-sample.js';

const seed = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const findingIds = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6'];
const promised: PublishedLookBack = {
  on: '2026-05-08',
  findingIds,
  commitment: commitmentOf(seed, sha256),
  draw: null,
};
const drawn: PublishedLookBack = {
  ...promised,
  draw: { on: '2026-07-20', seed, sample: sampleOf(seed, findingIds, 2, sha256) },
};
const changed = (changes: object) =>
  JSON.stringify({ ...(JSON.parse(writeLookBack(drawn)) as object), ...changes });

describe('the file of a look-back', () => {
  it.each([promised, drawn])('is read as it was written, before the draw and after it', (batch) => {
    expect(readLookBack(writeLookBack(batch))).toEqual(batch);
    expect(readLookBack(`\uFEFF${writeLookBack(batch)}`)).toEqual(batch);
  });

  it('lists the findings in the order in which they are counted', () => {
    const shuffled = { ...promised, findingIds: ['f3', 'f1', 'f2', 'f1'] };
    expect(readLookBack(writeLookBack(shuffled))?.findingIds).toEqual(['f1', 'f2', 'f3']);
  });

  it.each([
    ['nothing', ''],
    ['another text', '摘要：ab'],
    ['another JSON', '[1, 2]'],
    ['a null', 'null'],
    ['another format', changed({ format: 'bihuan-look-back-2' })],
    ['a digest that is none', changed({ commitment: 'AB' })],
    ['findings that are no texts', changed({ findings: [1] })],
    ['a seed without a sample', changed({ sample: [] })],
    ['a text that a terminal would obey', changed({ findings: ['f1\u001b[2J'] })],
    ['a seed that is a number', changed({ seed: 7 })],
    ['a seed without a day', changed({ drawnOn: null })],
  ])('is not %s', (_, text) => {
    expect(readLookBack(text)).toBeNull();
  });
});

describe('what was kept when the batch was signed off', () => {
  it('is the promise that the draw keeps', () => {
    expect(verifyPromise(drawn, promised)).toBeNull();
  });

  it('shows that the seed was exchanged together with its digest', () => {
    const other = 'ff'.repeat(32);
    const fault = verifyPromise({ ...drawn, commitment: commitmentOf(other, sha256) }, promised);
    expect(fault?.code).toBe('promiseDiffers');
    expect(fault && sampleFaultSentence(fault)).toContain(promised.commitment);
  });

  it('shows which findings were taken out of the batch or put into it', () => {
    const fault = verifyPromise({ ...drawn, findingIds: ['f1', 'f2', 'f3', 'f4', 'f5', 'f7'] }, promised);
    expect(fault).toEqual({ code: 'batchDiffers', missing: ['f6'], foreign: ['f7'] });
    expect(fault && sampleFaultSentence(fault)).toContain('少了 1 个，多了 1 个');
  });
});
