import { readNotice } from '../read-notice.js';

const LEAD =
  '中共云岭市水务局党组关于巡察整改情况的通报\n根据市委统一部署，2031年3月1日至4月30日，市委第四巡察组对市水务局党组开展了巡察，并于2031年6月3日反馈了意见。\n';
const CONTACT = '\n联系电话：0000-7654321';

/** A whole notice around some findings. */
export function noticeWith(findings: string): string {
  return `${LEAD}二、整改情况\n${findings}${CONTACT}`;
}

/** The places that one rule reports in a text, each as the words at its range. */
export function foundBy(ruleId: string, text: string): string[] {
  return readNotice(text)
    .diagnostics.filter((diagnostic) => diagnostic.ruleId === ruleId)
    .map(({ range }) => text.slice(...range));
}

/** The messages of one rule. */
export function messagesOf(ruleId: string, text: string): string[] {
  return readNotice(text)
    .diagnostics.filter((diagnostic) => diagnostic.ruleId === ruleId)
    .map(({ message }) => message);
}
