import type { Contact, RectificationHeader } from '../rectification/rectification.js';
import { workName } from './lead-sentence.js';

/** The sentence that asks the public for its opinions; null when there is no way to give one. */
export function contactSentence(header: RectificationHeader, contact: Contact): string | null {
  const ways = [
    way('联系电话', contact.phone),
    way('邮政信箱', contact.post),
    way('电子邮箱', contact.email),
  ];
  const told = ways.filter((text) => text !== null);
  if (told.length === 0) return null;
  const invitation = `欢迎广大干部群众对${workName(header)}整改落实情况进行监督。`;
  return `${invitation}如有意见建议，请及时向我们反映。${told.join('；')}。`;
}

function way(name: string, value: string | null): string | null {
  return value === null || value.trim() === '' ? null : `${name}：${value.trim()}`;
}
