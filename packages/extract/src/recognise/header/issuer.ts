import type { Page, Span } from '../../normalise/page.js';
import { type Found, stated } from './field.js';
import { isBody, isFullName, isGenericName, isPartyBody } from './organisation-name.js';

// > 中共云岭市委员会关于巡视整改进展情况的通报
//   ^^^^^^^^^^^^^^^^
const BEFORE_ABOUT = /^(?<issuer>[^“”《》,。;:]{3,60}?)关于/;
// > 中共云岭市委巡视整改进展情况通报
//   ^^^^^^^^^^^^
const BEFORE_SUBJECT =
  /^(?<issuer>[^“”《》,。;:]{3,60}?(?:委员会|党组|党委|党工委|工委|[省市区县州盟旗]委))(?=落实|对|巡[视察]|整改|集中|[一二三四五六七八九十]{1,3}届)/;

function fromTitle(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  for (const pattern of [BEFORE_ABOUT, BEFORE_SUBJECT]) {
    const issuer = pattern.exec(words)?.groups?.issuer;
    if (issuer !== undefined && isBody(issuer.replace(/\n/g, '')))
      return { start, end: start + issuer.length };
  }
  return null;
}

/** Party committees are looked for this far into the text. */
const NEAR = 3000;
// > 松江区委主动认领问题。
//   ^^^^^^^^
const ACTING =
  /(?:^|[\n。,;:])(?<name>[\u4e00-\u9fff]{2,8}?(?:[省市区县州盟旗]委|党组|党委|党工委))(?=[\u4e00-\u9fff])/g;

/** `云岭市` and `云岭市委`, `水务集团` and `水务集团党委`: the committee of the inspected body. */
function isCommitteeOf(committee: string, body: string): boolean {
  const place = committee.replace(/(?:党组|党委|党工委|委)$/, '');
  return place.length > 1 && body.endsWith(place);
}

function actingCommittee(text: string, body: string): Span | null {
  for (const match of text.slice(0, NEAR).matchAll(ACTING)) {
    const name = match.groups?.name ?? '';
    if (isGenericName(name) || !isCommitteeOf(name, body)) continue;
    const start = match.index + match[0].indexOf(name);
    return { start, end: start + name.length };
  }
  return null;
}

/** What `readIssuer` may draw on. */
export interface IssuerSources {
  readonly title: Found | null;
  readonly signer: Span | null;
  /** Whom the lead says the team inspected, and whom it told. */
  readonly inspected: Span | null;
  readonly told: Span | null;
  /** The inspected body publishes notices; a feedback letter comes from the team. */
  readonly isFromInspected: boolean;
}

function namedCommittee(text: string, { inspected, told }: IssuerSources): Span | null {
  for (const body of [told, inspected]) {
    const name = body ? text.slice(body.start, body.end) : '';
    if (body && isPartyBody(name) && !isGenericName(name) && !/[()]/.test(name)) return body;
  }
  return inspected && actingCommittee(text, text.slice(inspected.start, inspected.end));
}

/**
 * Who publishes: the name in the title or, where only the signature gives it in full, the signature. Without
 * either, the inspected committee, if the text calls it by a name of its own (县水利局党组 is none).
 */
export function readIssuer({ flat: { text } }: Page, sources: IssuerSources): Found | null {
  const titled = sources.title && fromTitle(text, sources.title.span);
  const { signer } = sources;
  const words = (span: Span) => text.slice(span.start, span.end);
  if (signer && (!titled || (isFullName(words(signer)) && !isFullName(words(titled))))) {
    return stated(signer, 'signature');
  }
  if (titled) return stated(titled, 'title');
  const named = sources.isFromInspected ? namedCommittee(text, sources) : null;
  return named && { span: named, value: null, certainty: 'inferred', rule: 'named-committee' };
}
