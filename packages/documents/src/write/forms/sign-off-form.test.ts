import { beforeAll, describe, expect, it } from 'vitest';
import { officeNote, printedByOffice, withoutOffice } from '../testing/office.js';
import { paperText } from '../testing/paper-text.js';
import { pdfLines } from '../testing/pdf-lines.js';
import { CONTEXT, did, HASH, measureOf, signatureOf, underway, verified } from '../testing/sample-loop.js';
import { writeSignOffForm } from './sign-off-form.js';

const formOf = (finding: ReturnType<typeof verified>) => paperText(writeSignOffForm(finding, CONTEXT));
const written = formOf(verified());

describe('the sign-off form (销号审批表)', () => {
  it('says which finding it is, and what was planned before dates were moved', () => {
    expect(written).toContain('巡视整改问题销号审批表');
    expect(written).toContain('编号：销号-3-1-第2轮');
    expect(written).toContain('部分道路改造资金沉淀，项目推进缓慢');
    expect(written).toContain('2026年11月30日\n（原定2026年10月31日）');
  });

  it('prints the goal above the criterion, and no row for it where the plan has none', () => {
    expect(formOf(verified({ goal: '资金全部收回并按期使用' }))).toMatch(
      /整改目标\n资金全部收回并按期使用\n验收标准/,
    );
    expect(written).not.toContain('整改目标');
  });

  it('tells each measure with its state, and each piece of evidence with the day from which it holds', () => {
    expect(written).toMatch(
      /清理收回沉淀资金\n市住建局、市财政局\n沉淀资金全部收回\n2026年9月30日\n资金\n完成/,
    );
    expect(written).toMatch(/修订资金管理办法[\s\S]*?未启动/);
    expect(written).toMatch(/资金缴回凭证\.pdf\n支付或缴款凭证\n2026-08-20\n2026-08-21\n措施1/);
  });

  it('has a place for each lead leader and each further lead unit, to be signed by hand where it is empty', () => {
    expect(written).toMatch(/会签：市财政局\n签字（盖章）/);
    expect(written).toMatch(/牵头领导审核：市委常委、秘书长\n签字（盖章）/);
    expect(written).toMatch(/整改办签字\n签字（盖章）/);
    expect(written).toMatch(/监督单位签字\n签字（盖章）/);
  });

  it('marks a void signature: who did what, and that a new one is needed', () => {
    expect(written).toContain(
      '【签字已失效】2026年8月24日，联络员附了佐证材料，理由：补充凭证。须重新签字。\n云岭市委　分管副市长　2026年8月23日',
    );
    const place = written.slice(written.indexOf('牵头领导审核：分管副市长'));
    expect(place.slice(0, place.indexOf('牵头领导审核：市委常委'))).toContain('签字（盖章）');
  });

  it('names method, day and findings of the verification, and the body that verified', () => {
    expect(written).toContain('核验方式：现场查看、查阅台账资料\n核验日期：2026年8月25日');
    expect(written).toContain('云岭市纪委监委　监督检查室副主任　2026年8月26日');
  });

  it('shows signatures of earlier rounds apart, as what counts no more', () => {
    const former = written.slice(written.indexOf('四、以前轮次的签字'));
    expect(former).toContain('第1轮审核：云岭市委　分管副市长　2026年8月1日');
  });

  it('prints the digest of the content and says what it is good for', () => {
    expect(written).toContain(`内容摘要（SHA-256）：${HASH}`);
    expect(written).toContain('改动其中任何一处，摘要就会不同');
  });

  it('names the hash of a record with SM3', () => {
    const form = writeSignOffForm(verified(), { ...CONTEXT, hashName: 'sm3' });
    expect(paperText(form)).toContain(`内容摘要（国密 SM3）：${HASH}`);
  });

  it('shows both signatures of a finding that is signed off, and how it was', () => {
    const signatures = [
      signatureOf('a', 'signOff', did('office', '2026-08-28')),
      signatureOf('b', 'signOff', did('verifier', '2026-08-29'), { capacity: 'supervisor' }),
    ];
    const { content, course } = verified({}, { signatures });
    const text = formOf({
      ...{ id: 'f1', rectificationId: 'r1', ordinal: 1, version: 10, content, course },
      ...{ status: 'signedOff', outcome: { kind: 'resolved', verificationId: 'v1' } },
      signatureIds: ['a', 'b'],
    } as ReturnType<typeof verified>);
    expect(text).toContain('已销号（整改到位）');
    expect(text).toMatch(/整改办签字\n云岭市委整改办　整改办副主任　2026年8月28日/);
    expect(text).toMatch(/监督单位签字\n云岭市纪委监委　监督检查室副主任　2026年8月29日/);
  });

  it('can be printed before there is anything to show', () => {
    const text = formOf(underway('f2', { measures: [], leadLeaders: [], leadUnits: [] }));
    expect(text).toContain('没有整改措施。');
    expect(text).toContain('没有佐证材料。');
    expect(text).toContain('核验方式：□现场查看');
  });

  it('is the same file for the same records', () => {
    expect(writeSignOffForm(verified(), CONTEXT)).toEqual(writeSignOffForm(verified(), CONTEXT));
  });
});

describe.skipIf(withoutOffice)(`the sign-off form as LibreOffice prints it${officeNote}`, () => {
  const long = '逐笔核对历年沉淀资金，分类制定收回计划。'.repeat(120);
  let pages: string[][];

  beforeAll(async () => {
    const measures = [
      measureOf('m1', `${long}此处是末句`),
      ...Array.from({ length: 40 }, (_, index) => measureOf(`n${index}`, `第${index}项措施`)),
    ];
    const pdf = await printedByOffice(writeSignOffForm(verified({ measures }), CONTEXT), 'docx');
    pages = (await pdfLines(pdf)).map((lines) => lines.map(({ text }) => text));
  });

  it('breaks long text over pages without losing its end', () => {
    expect(pages.flat().join('')).toContain('此处是末句');
  });

  it('counts its pages, and names the form on each', () => {
    expect(pages.length).toBeGreaterThan(3);
    const feet = pages.map((lines) => lines.at(-1));
    expect(feet).toEqual(
      pages.map((_, index) => `巡视整改问题销号审批表销号-3-1-第2轮第${index + 1}页共${pages.length}页`),
    );
  });

  it('repeats the head of a table that runs on', () => {
    const heads = pages.filter((lines) => lines.some((line) => line.includes('验收标准完成时限')));
    expect(heads.length).toBeGreaterThan(1);
  });
});
