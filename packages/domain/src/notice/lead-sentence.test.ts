import { describe, expect, it } from 'vitest';
import { header } from '../testing/fictions.js';
import { leadSentence } from './lead-sentence.js';

describe('the lead sentence', () => {
  it.each([
    [
      'the team',
      { inspectionTeam: null },
      '根据省委统一部署，2025年3月10日至5月30日对云岭市开展了巡视，并于',
    ],
    [
      'the period',
      { inspectedFrom: null, inspectedTo: null },
      '根据省委统一部署，省委第九巡视组对云岭市开展了巡视，并于',
    ],
    ['the end of the period', { inspectedTo: null }, '省委第九巡视组于2025年3月10日对云岭市开展了巡视，'],
    ['who ordered it', { authority: null }, '省委第九巡视组于2025年3月10日至'],
    ['the feedback', { feedbackDate: null }, '对云岭市开展了巡视。按照'],
  ])('does without %s', (_name, changes, words) => {
    expect(leadSentence(header(changes))).toContain(words);
  });

  it('says nothing of what nobody knows', () => {
    const nothing = {
      kind: null,
      authority: null,
      inspectionTeam: null,
      inspectedBody: null,
      inspectedFrom: null,
      feedbackDate: null,
    };
    expect(leadSentence(header(nothing))).toBe('按照有关要求，现将整改进展情况予以公布。');
  });

  it('says both years of a period that crosses one', () => {
    expect(leadSentence(header({ inspectedTo: '2026-01-05', feedbackDate: null }))).toContain(
      '2025年3月10日至2026年1月5日',
    );
  });

  it('names the round where the title does not', () => {
    const words = leadSentence(header({ round: '十三届省委第二轮巡视' }));
    expect(words).toContain('在十三届省委第二轮巡视中，省委第九巡视组');
  });
});
