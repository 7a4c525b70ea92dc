import type { Span } from '../../normalise/page.js';
import type { NoticeGenre, NoticeKind } from '../../notice.js';
import type { Inspection } from './lead.js';

/** A text without a title is judged by its beginning. */
const BEGINNING = 1200;

/** Whose inspection the text is about: from the title, else from the verb of the lead, else from its beginning. */
export function readKind(text: string, title: Span | null, inspection: Inspection | null): NoticeKind | null {
  const words = title ? text.slice(title.start, title.end) : '';
  if (/督察/.test(words)) return '督察';
  if (/审计/.test(words)) return '审计';
  if (inspection) return inspection.verb as NoticeKind;
  const kind = /巡察|巡视|督察|审计/.exec(words) ?? /巡察|巡视|督察|审计/.exec(text.slice(0, BEGINNING));
  return (kind?.[0] as NoticeKind | undefined) ?? null;
}

function genreOf(words: string): NoticeGenre | null {
  if (/督察/.test(words) && /(?:公示|说明)(?:\(.*\))?$/.test(words)) return 'report';
  if (/(?:方案|清单|台账|任务分解表?|责任分解表?)(?:\(.*\))?$/.test(words)) return 'plan';
  if (/反馈/.test(words) && !/整改(?:进展|情况|落实|工作|完成|任务|报告|通报)|情况的?通报$/.test(words))
    return 'feedback';
  if (/(?:报告|函)(?:\(.*\))?$/.test(words)) return 'report';
  return words ? 'notice' : null;
}

/** What kind of paper it is. Untitled, a text that tells findings and nowhere speaks of rectification is feedback. */
export function readGenre(text: string, title: Span | null): NoticeGenre {
  const titled = title && genreOf(text.slice(title.start, title.end));
  if (titled) return titled;
  const beginning = text.slice(0, BEGINNING);
  return /反馈/.test(beginning) && !/整改/.test(text) ? 'feedback' : 'notice';
}
