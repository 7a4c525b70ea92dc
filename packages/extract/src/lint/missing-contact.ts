import type { LintRule } from './rule.js';

/** A notice that gives the public no way to answer. */
export const missingContact: LintRule = ({ genre, contact, truncated, items }, text) => {
  if (genre !== 'notice' || truncated || items.length === 0) return [];
  if (contact.phone !== null || contact.email !== null || contact.post !== null) return [];
  const message = '没有读到联系电话、邮政信箱或电子邮箱。公开通报应留下联系方式，请在文末补上。';
  return [{ ruleId: 'missing-contact', severity: 'info', message, range: [text.length, text.length] }];
};
