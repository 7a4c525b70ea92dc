import type { ExtensionRequest, IssuedReminder, LookBackBatch } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { paperText } from '../testing/paper-text.js';
import { CONTEXT, did, dueOn, HASH, underway, verified } from '../testing/sample-loop.js';
import { writeCheckForm } from './check-form.js';
import { writeExtensionForm } from './extension-form.js';
import { writeLookBackForm } from './look-back-form.js';
import { writeReminderForm } from './reminder-form.js';
import { writeSituationForm } from './situation-form.js';

const PRINTED = { printedOn: '2026-08-31', at: CONTEXT.at };

describe('the application for more time (延期申请表)', () => {
  const request: ExtensionRequest = {
    ...did('housing', '2026-09-20'),
    ...{ id: 'x1', measureId: 'm1', was: dueOn('2026-09-30'), newDate: '2026-10-31' },
    ...{ reason: '土地手续未批', progress: '已收回八成', late: false, overdueDays: 0, decision: null },
  };
  const formOf = (changes: Partial<ExtensionRequest>) =>
    paperText(writeExtensionForm(verified(), { ...request, ...changes }, { ...CONTEXT, ordinal: 1 }));

  it('names what is to be moved, from when to when, and why', () => {
    const text = formOf({});
    expect(text).toContain('编号：延期-3-1-1');
    expect(text).toContain(
      '申请事项\n措施1：清理收回沉淀资金\n原定时限\n2026年9月30日\n申请延至\n2026年10月31日',
    );
    expect(text).toContain('延期理由\n土地手续未批');
    expect(text).toMatch(/整改办审批\n□同意　□不同意/);
  });

  it('sends one that comes late to the leading group, its days counted', () => {
    const decision = {
      ...did('leader', '2026-10-12'),
      ...{ granted: false, opinion: '理由不足', minutes: '会纪〔2026〕12号', recordedFor: null },
    };
    const text = formOf({ late: true, overdueDays: 5, decision });
    expect(text).toContain('已逾期5天，逾期天数照计；由领导小组审批。');
    expect(text).toMatch(/领导小组审批\n不同意。理由不足\n领导小组会议纪要：会纪〔2026〕12号/);
  });

  it('prints empty, to be filled in by hand', () => {
    const text = paperText(writeExtensionForm(verified(), null, { ...CONTEXT, ordinal: 2 }));
    expect(text).toContain('□问题整改到位时限　□措施');
    expect(text).toMatch(/审批意见\n□同意　□不同意\n签字（盖章）/);
  });
});

describe('the reminder (工作提示单)', () => {
  const reminder: IssuedReminder = {
    ...{ id: 'w1', year: 2026, number: 3, on: '2026-09-10', replyDue: '2026-09-17' },
    ...{ to: [{ text: '云岭市住建局' }], findingIds: ['f1'] },
  };
  const formOf = (answers: Parameters<typeof writeReminderForm>[0]['answers'], findings = [verified()]) =>
    paperText(
      writeReminderForm({
        ...{ reminder, findings, answers, office: '云岭市委整改办', at: CONTEXT.at },
        ...{ text: '以下问题临近到期，请抓紧整改。', lights: { f1: 'yellow' } },
      }),
    );

  it('bears its number, whom it is for, what it asks and by when', () => {
    const text = formOf([]);
    expect(text).toContain('工作提示单\n〔2026〕3号\n云岭市住建局：\n以下问题临近到期');
    expect(text).toContain('请于2026年9月17日前书面答复');
    expect(text).toContain('2026年11月30日\n临近（10个工作日内）');
    expect(text).toMatch(/云岭市委整改办\n2026年9月10日/);
  });

  it('has a slip for the reply until there is one', () => {
    expect(formOf([])).toContain('下一步打算\n\n负责人签字、日期');
    const answered = formOf([{ unit: '云岭市住建局', on: '2026-09-15', text: '本月底前完成。' }]);
    expect(answered).toContain('云岭市住建局（2026年9月15日）：本月底前完成。');
    expect(answered).not.toContain('负责人签字、日期');
  });

  it('holds 200 findings', () => {
    const findings = Array.from({ length: 200 }, (_, index) =>
      underway(`f${index}`, { number: `号${index}` }),
    );
    expect(formOf([], findings).match(/号\d+/g)).toHaveLength(200);
  });
});

describe('the situation of one finding (整改情况表)', () => {
  it('tells progress, what came back and why, and what was verified', () => {
    const text = paperText(writeSituationForm(verified(), CONTEXT));
    expect(text).toContain('2026-07-28\n云岭市住建局　道路科　联络员\n已收回6200万元');
    expect(text).toContain('本期无变化：等待财政批复');
    expect(text).toContain('2026年8月2日退回：凭证不全');
    expect(text).toContain('2026年8月25日核验通过（现场查看、查阅台账资料）');
    expect(text).toContain(HASH);
  });
});

describe('the record of a check (督查记录)', () => {
  it('shows what was found, leaves room where nothing was yet, and counts what is withheld', () => {
    const result = {
      ...did('verifier', '2026-08-14'),
      ...{ id: 'c1', checkId: 'k1', date: '2026-08-14', passed: false, findings: '资料不全' },
      methods: ['ledger' as const],
    };
    const round = {
      ...{ id: 'k1', on: '2026-08-12', findingIds: ['f1', 'f2', 'f9'] },
      ...{ methods: ['site' as const, 'ledger' as const], by: [{ text: '市委整改办' }] },
    };
    const outcomes = [
      { findingId: 'f1', result },
      { findingId: 'f2', result: null },
    ];
    const findings = [verified(), underway('f2', { number: '3-2' })];
    const text = paperText(writeCheckForm({ round, ordinal: 2, outcomes, findings, ...PRINTED }));
    expect(text).toContain('编号：督查-2026-2');
    expect(text).toContain('2026-08-14\n查阅台账资料\n发现问题：资料不全');
    expect(text).toContain('3-2');
    expect(text).toContain('另有1个问题不在打印人的查看范围内，未列出。');
  });
});

describe('the look-back sheet (回头看抽查单)', () => {
  const batch: LookBackBatch = {
    ...{ id: 'b1', on: '2026-08-29', findingIds: ['f2', 'f1'], commitment: 'c'.repeat(64) },
    draw: { on: '2027-02-26', seed: 'd'.repeat(64), sample: ['f1'] },
  };
  const lookBack = {
    ...did('verifier', '2027-03-05'),
    ...{
      confirmed: true,
      methods: ['site' as const],
      date: '2027-03-04',
      findings: '未见反弹',
      signatureId: 's9',
    },
  };
  const findings = [verified({}, { lookBacks: [lookBack] }), underway('f2', { number: '3-2' })];
  const formOf = (changes: Partial<LookBackBatch>) =>
    paperText(writeLookBackForm({ batch: { ...batch, ...changes }, ordinal: 1, findings, ...PRINTED }));

  it('has everything by which anybody draws the sample again', () => {
    const text = formOf({});
    expect(text).toContain(`销号时公布的摘要\n${'c'.repeat(64)}`);
    expect(text).toContain(`种子\n${'d'.repeat(64)}`);
    expect(text).toContain('bihuan lookback verify');
    expect(text).toMatch(/0\nf1\n3-1\n已核验，待签字\n抽中\n1\nf2\n3-2/);
  });

  it('shows what was found at each of the sample', () => {
    expect(formOf({})).toContain('2027-03-04\n现场查看\n确认整改到位：未见反弹');
  });

  it('does not show a seed before it is revealed', () => {
    const text = formOf({ draw: null });
    expect(text).toContain('种子\n尚未抽取');
    expect(text).not.toContain('d'.repeat(64));
  });
});
