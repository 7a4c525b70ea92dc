import type { DraftPage } from '@bihuan/contract';
import { readNotice } from '@bihuan/extract';

/** An invented notice with two findings, one date without a year, and a chapter of duties in none. */
export const source = [
  '中共澄湖新区工作委员会关于巡察整改进展情况的通报',
  '根据市委统一部署，2024年3月5日至5月20日，市委第二巡察组对澄湖新区开展了常规巡察。2024年7月2日，市委巡察组向澄湖新区反馈了巡察意见。现将整改进展情况予以公布。',
  '二、巡察反馈意见整改落实情况',
  '（一）已完成整改的事项',
  '1.关于“路灯维护不及时、台账不清”问题的整改。',
  '一是逐条街巷清点，修复路灯26盏。二是印发《澄湖新区路灯管护办法》（澄管办〔2024〕3号）。',
  '2.关于“公厕管护经费拨付慢”问题的整改。',
  '一是拨付经费12.5万元。二是每季度抽查1次。',
].join('\n');

/** The draft of `source` as the server answers it, before any correction. */
export function draftFixture(changes: Partial<DraftPage> = {}): DraftPage {
  return {
    importId: 'i1',
    version: 1,
    editCount: 0,
    notice: readNotice(source),
    checked: [],
    confirmed: [],
    source: { format: 'txt', text: source, marks: [], pages: null, notes: [] },
    ...changes,
  };
}
