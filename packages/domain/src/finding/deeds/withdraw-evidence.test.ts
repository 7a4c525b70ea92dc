import { describe, expect, it } from 'vitest';
import { contentHash } from '../../signature/content-hash.js';
import {
  type Asked,
  codeOf,
  done,
  evidence,
  expectIn,
  leaf,
  passing,
  submission,
  toLongTerm,
} from '../../testing/loop-world.js';
import { sha256 } from '../../testing/sha256.js';
import { courseOf } from '../course.js';
import type { FindingState, LiveFinding } from '../finding.js';
import { doingUnits } from '../loop/independence.js';

const pieceOf = (state: FindingState, index = 0) => courseOf(state as LiveFinding).evidence[index];
const withdrawing = (state: FindingState, index = 0): Asked => ({
  ...{ type: 'WithdrawEvidence', evidenceId: pieceOf(state, index)?.id ?? '', reason: '传错了文件' },
});
const attached = done(leaf.underway(), evidence('缴款凭证.pdf'), 'housing');
const ready = leaf.ready();
const submitted = leaf.submitted();
const endorsed = done(leaf.endorsed(), evidence('现场照片.jpg', { kind: 'siteRecord' }), 'verifier');

describe('withdrawing evidence', () => {
  it('takes it out of what proves, and keeps it with who and why', () => {
    const without = expectIn(done(ready, withdrawing(ready), 'housing'), 'underway');
    expect(without.course.evidence).toEqual([]);
    expect(without.course.withdrawnEvidence).toMatchObject([
      {
        name: '缴款凭证.pdf',
        by: { personId: 'housing' },
        withdrawn: { by: { personId: 'housing' }, on: '2026-08-25', reason: '传错了文件' },
      },
    ]);
    expect(codeOf(without, submission, 'housing')).toBe('evidenceMissing');
  });

  it('lets the same file be attached again, said better', () => {
    const before = attached;
    const without = done(before, withdrawing(before), 'housing');
    const again = done(without, evidence('缴款凭证.pdf', { effectiveDate: '2026-08-01' }), 'housing');
    expect(pieceOf(again)).toMatchObject({ effectiveDate: '2026-08-01' });
    expect(pieceOf(again)?.id).not.toBe(pieceOf(before)?.id);
  });

  it('leaves whoever attached it among those who did the work', () => {
    const before = done(leaf.underway(), evidence('缴款凭证.pdf'), 'finance');
    const state = done(before, withdrawing(before), 'finance') as LiveFinding;
    const alone = { ...state, content: { ...state.content, participatingUnits: [] } };
    expect(doingUnits(alone)).toContain('u-finance');
  });

  it('lets a first signature lapse', () => {
    const once = done(ready, toLongTerm, 'office');
    const state = expectIn(done(once, withdrawing(once), 'housing'), 'underway');
    expect(state.pending).toBeNull();
    expect(state.course.signatures).toMatchObject([
      { void: { what: 'EvidenceWithdrawn', reason: '传错了文件' } },
    ]);
  });

  it('voids the signatures over what held it, and no others', () => {
    const begun = leaf.longTerm();
    const voided = expectIn(done(begun, withdrawing(begun), 'housing'), 'longTerm');
    expect(voided.course.signatures.map(({ void: mark }) => mark?.what)).toEqual([
      'EvidenceWithdrawn',
      'EvidenceWithdrawn',
    ]);
    const later = { on: '2026-08-26' };
    const more = done(begun, evidence('新凭证'), 'housing', later);
    const kept = expectIn(done(more, withdrawing(more, 1), 'housing', later), 'longTerm');
    expect(kept.course.signatures.map(({ void: mark }) => mark)).toEqual([null, null]);
    const { signatures } = kept.course;
    expect(contentHash(kept, sha256)).toBe(signatures[0]?.contentHash);
  });

  it('is the verifier’s own while it lies before him', () => {
    const before = done(leaf.endorsed(), evidence('现场照片.jpg'), 'verifier', { on: '2026-08-26' });
    const state = expectIn(
      done(before, withdrawing(before, 1), 'verifier', { on: '2026-08-26' }),
      'endorsed',
    );
    expect(state.course.evidence).toHaveLength(1);
    expect(state.course.signatures).toMatchObject([{ deed: 'endorse', void: null }]);
    expect(codeOf(before, withdrawing(before, 1), 'secondVerifier')).toBe('notYourDuty');
  });

  it.each([
    ['of another unit', attached, withdrawing(attached), 'finance', 'notYourDuty'],
    ['by the verifier, who did not attach it', ready, withdrawing(ready), 'verifier', 'notYourDuty'],
    [
      'that is not there',
      attached,
      { ...withdrawing(attached), evidenceId: 'x' },
      'housing',
      'evidenceNotHeld',
    ],
    ['where there is none', leaf.underway(), withdrawing(attached), 'housing', 'evidenceNotHeld'],
    ['without a word', attached, { ...withdrawing(attached), reason: ' ' }, 'housing', 'noReason'],
    ['while it lies with the leader', submitted, withdrawing(submitted), 'housing', 'wrongState'],
    ['of the unit while it lies with the verifier', endorsed, withdrawing(endorsed), 'housing', 'wrongState'],
    ['by the office', attached, withdrawing(attached), 'office', 'notYourRole'],
  ] as const)('is refused %s', (_name, state, asked, name, code) => {
    expect(codeOf(state, asked as Asked, name)).toBe(code);
  });

  it('is refused once it has been verified, also after it was sent back', () => {
    const failed = { ...passing, passed: false } as Asked;
    const back = done(leaf.endorsed(), failed, 'verifier', { on: '2026-08-26' });
    expect(codeOf(back, withdrawing(back), 'housing')).toBe('evidenceVerified');
    const more = done(back, evidence('补充凭证'), 'housing', { on: '2026-08-27' });
    expect(codeOf(more, withdrawing(more, 1), 'housing')).toBeNull();
  });
});
