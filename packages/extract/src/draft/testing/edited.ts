import type { Notice, NoticeItem } from '../../notice.js';
import { readNotice } from '../../read-notice.js';
import { replayEdits } from '../apply-edit.js';
import type { Draft } from '../draft.js';
import type { DraftEdit } from '../edit.js';

/** An invented notice with every structure that edits touch. */
export const SOURCE = `中共青屿市委员会关于巡视整改进展情况的通报

根据省委统一部署，2031年4月2日至6月28日，省委第三巡视组对青屿市开展了巡视，并于2031年8月15日反馈了巡视意见。现将巡视整改进展情况予以公布。

一、组织领导情况
市委成立整改工作领导小组，召开专题会议5次。

二、整改落实情况
（一）已完成整改的事项
1.关于“渔港环境整治不彻底”问题的整改。
市海洋渔业局牵头推进。
（1）清理废弃渔船63艘，
拆除违建棚屋41处。一是逐船登记造册。二是落实管护责任，明确港长9名。
（2）制定《青屿市渔港管理办法》（青政发〔2031〕7号），投入资金850万元。
2.关于“养老机构消防隐患突出”问题的整改。
组织排查养老机构28家，整改隐患112处，约谈负责人6人次。
3.关于“农村饮水工程管护缺位”问题的整改。
（1）更换老旧管网36公里。
（2）计划于2032年3月底前完成水厂改造2座。

三、下一步工作打算
一是持续巩固成果。

联系电话：0000-7654321。

中共青屿市委员会
2031年12月28日
`;

export const reading: Notice = readNotice(SOURCE);

/** The draft after some corrections of the invented notice. */
export function edited(...edits: DraftEdit[]): Draft {
  return replayEdits(reading, edits, SOURCE);
}

/** The item at an index; a test that names it expects it. */
export function item(draft: Draft, index: number): NoticeItem {
  const found = draft.notice.items[index];
  if (!found) throw new Error(`no item ${index}`);
  return found;
}

/** Where some words stand in the invented notice. */
export function rangeOf(words: string): [number, number] {
  const start = SOURCE.indexOf(words);
  if (start < 0) throw new Error(`not in the notice: ${words}`);
  return [start, start + words.length];
}
