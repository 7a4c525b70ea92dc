import type { Span } from '../../normalise/page.js';
import { type Found, stated } from './field.js';

// > 省委第八巡视组    > 市委第二联动巡察组    > 第六轮巡察三组    > 省委巡视组第三组    > 中央第三生态环境保护督察组
//              ^^                ^^                     ^^                   ^^^^^^                           ^^
const TEAM_END =
  /(?:巡[视察](?:[一二三四五六七八九十\d]{1,3})?组(?:第[一二三四五六七八九十\d]{1,3}组)?|生态环境保护督察组)/g;

/** What bounds a team's name on the left. */
const BOUNDARY = ',。;:\n()“”《》';
const LONGEST = 40;
/** Words that lead up to the name and are none of it. */
const LEADING =
  /^(?:[\d年月日至\-~—]*日|上午|下午|由|经|在|接受|按照|根据|依据|配合|对照|针对|落实|关于|于|自(?!治)|至|和|并|随后|期间|起|止|下旬|上旬|中旬|底|初|[\d年月]+(?:上旬|中旬|下旬|底|初)?)+/;

// > 云岭市接受了省委第九巡视组
//   ^^^^^^^^^^^^
const ACCEPTING = /^.*接受了?/;

/** Start of the name that ends at `end`: back to a boundary; 、 only joins ordinals (第一、第二巡视组). */
function nameStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < LONGEST) {
    const before = text[start - 1] as string;
    if (BOUNDARY.includes(before)) break;
    if (
      before === '、' &&
      !/第[一二三四五六七八九十\d]{1,3}$/.test(text.slice(Math.max(from, start - 5), start - 1))
    )
      break;
    start -= 1;
  }
  const words = text.slice(start, at);
  const led = ACCEPTING.exec(words)?.[0] ?? LEADING.exec(words)?.[0] ?? '';
  return start + led.length;
}

/** Every team named in the span, in order. */
export function readTeams(text: string, { start, end }: Span): Span[] {
  const teams: Span[] = [];
  for (const { index, 0: words } of text.slice(start, end).matchAll(TEAM_END)) {
    const at = start + index;
    teams.push({ start: nameStart(text, at, start), end: at + words.length });
  }
  return teams;
}

/** A numbered team says more than 省委巡视组. */
function isNumbered(name: string): boolean {
  return /第|[一二三四五六七八九十\d]+(?:个[\u4e00-\u9fff]*)?组|专项|联动|\d个/.test(name);
}

/** > 区委组建4个巡察组  tells that teams were formed; elsewhere they are named. */
const FORMING = /组建|派出|成立|抽调/;

/** The team: the first numbered one of the sentences, else the first. Sentences in order of preference. */
export function chooseTeam(text: string, sentences: readonly Span[]): Found | null {
  const teams = sentences.flatMap((sentence) => readTeams(text, sentence));
  const isName = ({ start, end }: Span) =>
    end - start > '巡视组'.length && !FORMING.test(text.slice(start, end));
  const named = teams.filter(isName);
  const team = named.find(({ start, end }) => isNumbered(text.slice(start, end))) ?? named[0];
  return team ? stated(team, 'lead-sentence') : null;
}

// > 省委第八巡视组    > 七届云岭市委第六轮巡察三组    > 自治区党委第二巡视组    > 中央第九巡视组
//   ^^                    ^^^^^^                          ^^^^^^^^^^              ^^
const AUTHORITY =
  /^(?:[一二三四五六七八九十]+届)?(?<authority>中央|[\u4e00-\u9fff]{0,10}?(?:党委|党组|党工委|工委|省委|市委|区委|县委|州委|盟委|旗委|委))/;
// > 根据省委统一部署    > 根据陌阳市委巡察工作统一部署
//       ^^                   ^^^^^^
const DEPLOYMENT =
  /(?:根据|按照|经)(?:[一二三四五六七八九十]+届)?(?<authority>中央|[\u4e00-\u9fff]{0,10}?(?:党委|党组|党工委|工委|省委|市委|区委|县委|州委|盟委|旗委))(?:关于|巡[视察]|统一|部署|工作|第|安排|批准)/;

/** Who sent the team: from its name, else from the deployment that the lead refers to. */
export function readAuthority(text: string, team: Found | null, lead: Span): Found | null {
  if (team) {
    const authority = AUTHORITY.exec(text.slice(team.span.start, team.span.end));
    if (authority) return spanIn(authority, team.span.start, 'team-name');
  }
  const deployed = DEPLOYMENT.exec(text.slice(lead.start, lead.end));
  return deployed ? spanIn(deployed, lead.start, 'deployment') : null;
}

function spanIn(match: RegExpExecArray, offset: number, rule: string): Found {
  const words = match.groups?.authority ?? '';
  const start = offset + match.index + match[0].indexOf(words);
  return stated({ start, end: start + words.length }, rule);
}
