import type { Span } from '../../normalise/page.js';
import { type Found, stated } from './field.js';
import type { Inspection } from './lead.js';
import { isBody, isPartyBody } from './organisation-name.js';

// > 云岭平台(以下简称集团公司)    > 云岭开发管理局(简称云岭局)党组
//          ^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^
const BRACKETS = /\([^()]*\)/g;
// > 我市    > 我校党委    > 我集团
const PRONOUN = /^我(?<kind>[省市区县州盟旗镇乡局厅委]|校|院|公司|集团|单位)/;
/** How a body ends that calls itself so. */
const SELF: Readonly<Record<string, string>> = {
  校: '大学|学院|学校|中学|小学|党校',
  院: '医院|学院|研究院|法院|检察院',
  单位: '局|中心|院|馆|站|所',
};
// > 关于云岭区中央生态环境保护督察“回头看”反馈问题    > 云岭市2022年度…审计
//       ^^^^^^
const IN_TITLE =
  /关于(?<body>[\u4e00-\u9fff]{2,12}?[省市区县州盟旗局])(?:落实|贯彻)?(?:第[一二三四五六七八九十]轮)?(?:中央|国家|[省市]级?)?(?:第[一二三四五六七八九十]轮)?(?:生态)?(?:环境|环保)[\u4e00-\u9fff]{0,8}督察/;
// > 云岭市人民政府关于…
const PLACE_OF_GOVERNMENT = /^(?<body>[\u4e00-\u9fff]{2,14}[省市区县州盟旗])人民政府/;
// > 涉及我市的共五类问题
const OUR_PLACE = /我(?<kind>[省市区县州盟旗])/;

/** What `readBody` may draw on. */
export interface BodySources {
  readonly inspection: Inspection | null;
  readonly told: Span | null;
  readonly title: Span | null;
  readonly issuer: Span | null;
  /** The papers of audits and environmental inspections name the body in title and address only. */
  readonly isWithoutTeam: boolean;
}

/** A name with its alias: the short form that the feedback sentence uses, else the name without the bracket. */
function withoutAlias(text: string, body: Span, told: Span | null): Found {
  const words = text.slice(body.start, body.end);
  if (!words.includes('(')) return stated(body, 'lead-sentence');
  const short = told ? text.slice(told.start, told.end) : '';
  const isInside = /\)[\u4e00-\u9fff]+$/.test(words);
  if (told && isInside && !short.includes('(') && isPartyBody(short)) return stated(told, 'told-sentence');
  const before = words.indexOf('(');
  if (!isInside) return stated({ start: body.start, end: body.start + before }, 'lead-sentence');
  return { span: body, value: words.replace(BRACKETS, ''), certainty: 'inferred', rule: 'without-alias' };
}

/** `我市`, `我校`: the place or body whose party committee or government issues the text. */
function ourPlace(text: string, kind: string, issuer: Span | null): Found | null {
  if (!issuer) return null;
  const words = text.slice(issuer.start, issuer.end);
  const place = new RegExp(
    `^(?:中共|中国共产党)?(?<place>[\\u4e00-\\u9fff]{1,16}?(?:${SELF[kind] ?? kind}))(?=人民政府|委|党)`,
  ).exec(words)?.groups?.place;
  if (place === undefined) return null;
  const start = issuer.start + words.indexOf(place);
  return {
    span: { start, end: start + place.length },
    value: null,
    certainty: 'inferred',
    rule: 'our-place',
  };
}

function fromTitle(text: string, title: Span | null): Found | null {
  if (!title) return null;
  const body = IN_TITLE.exec(text.slice(title.start, title.end))?.groups?.body;
  if (body === undefined) return null;
  const start = title.start + text.slice(title.start, title.end).indexOf(body);
  return { span: { start, end: start + body.length }, value: null, certainty: 'stated', rule: 'title' };
}

/** The government that answers an audit of its own place, if it calls the place its own. */
function answeringPlace(text: string, issuer: Span | null): Found | null {
  if (!issuer) return null;
  const body = PLACE_OF_GOVERNMENT.exec(text.slice(issuer.start, issuer.end))?.groups?.body;
  const kind = OUR_PLACE.exec(text.slice(0, 3000))?.groups?.kind;
  if (body === undefined || kind === undefined || !body.endsWith(kind)) return null;
  const span = { start: issuer.start, end: issuer.start + body.length };
  return { span, value: null, certainty: 'inferred', rule: 'our-place' };
}

/** Whom the team inspected, as the lead names it; the short form where the lead gives one. */
export function readInspectedBody(text: string, sources: BodySources): Found | null {
  const { inspection, told, title, issuer } = sources;
  if (inspection) {
    const kind = PRONOUN.exec(text.slice(inspection.body.start, inspection.body.end))?.groups?.kind;
    const ours = kind === undefined ? null : ourPlace(text, kind, issuer);
    return ours ?? withoutAlias(text, inspection.body, told);
  }
  if (told && (isBody(text.slice(told.start, told.end)) || !sources.isWithoutTeam))
    return stated(told, 'told-sentence');
  return fromTitle(text, title) ?? (sources.isWithoutTeam ? answeringPlace(text, issuer) : null);
}
