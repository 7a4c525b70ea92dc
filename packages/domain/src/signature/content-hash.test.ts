import { describe, expect, it } from 'vitest';
import { corrected as changed } from '../testing/corrected.js';
import { expectIn, leaf } from '../testing/loop-world.js';
import { sha256 } from '../testing/sha256.js';
import { contentHash, signedWords } from './content-hash.js';

const signed = expectIn(leaf.signedOff(), 'signedOff');
const corrected = (goal: string) =>
  changed(signed, { type: 'CorrectFinding', changes: { goal }, reason: '按方案补录' });

describe('the goal of a finding (整改目标)', () => {
  it('is not in the digest of a finding that has none, so that earlier signatures hold', () => {
    expect(signedWords(signed.content)).not.toContain('goal');
    const without = { ...signed, content: { ...signed.content, goal: null } };
    expect(contentHash(without, sha256)).toBe(contentHash(signed, sha256));
  });

  it('is signed with the rest: giving it or changing it voids the signatures', () => {
    const given = expectIn(corrected('资金全部收回并按期使用'), 'signedOff');
    expect(given.content.goal).toBe('资金全部收回并按期使用');
    expect(contentHash(given, sha256)).not.toBe(contentHash(signed, sha256));
    expect(given.course.signatures.every(({ void: mark }) => mark !== null)).toBe(true);
  });

  it('is refused where it is marked as secret', () => {
    expect(() => corrected('秘密★1年 清查专户')).toThrow('classifiedText');
  });
});
