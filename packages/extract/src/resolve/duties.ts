import type { Page, Span } from '../normalise/page.js';
import type { DueMention, Duties, PartyMention } from '../notice.js';
import type { Label, LabelKind } from '../recognise/labels.js';
import { readDue } from './due.js';
import { readLeaders, readParty, readUnits, valueSpan } from './parties.js';

/** What `readDuties` draws on. */
export interface DutySources {
  readonly page: Page;
  /** The labels of the body, in order. */
  readonly labels: readonly Label[];
  /** When the plan was written, `YYYY-MM-DD`. */
  readonly writtenOn: string | null;
}

const DUTY_KINDS: ReadonlySet<LabelKind> = new Set<LabelKind>([
  'leadLeaders',
  'leadUnits',
  'responsibleUnits',
  'participatingUnits',
  'responsibleSection',
  'responsiblePerson',
  'resultsDue',
  'completionDue',
  'criterion',
  'goal',
]);

interface Value {
  readonly kind: LabelKind;
  readonly span: Span;
}

/** Every labelled value, to the end of its line or the next label; an empty one has its value on the next line. */
function valuesOf({ page, labels }: DutySources, body: Span): Value[] {
  const { text } = page.flat;
  return labels.flatMap((label, index) => {
    if (!DUTY_KINDS.has(label.kind)) return [];
    const limit = labels[index + 1]?.start ?? body.end;
    const start = text[label.end] === '\n' ? label.end + 1 : label.end;
    const span = valueSpan(text, Math.min(start, limit), limit);
    return span.end > span.start ? [{ kind: label.kind, span }] : [];
  });
}

class ValueReader {
  constructor(
    private readonly sources: DutySources,
    private readonly values: readonly Value[],
  ) {}

  parties(kind: LabelKind, read: (page: Page, span: Span) => PartyMention | PartyMention[]): PartyMention[] {
    return this.values
      .filter((value) => value.kind === kind)
      .flatMap(({ span }) => read(this.sources.page, span));
  }

  party(kind: LabelKind): PartyMention | null {
    const value = this.values.find((one) => one.kind === kind);
    return value ? readParty(this.sources.page, value.span) : null;
  }

  due(kind: LabelKind): DueMention | null {
    const value = this.values.find((one) => one.kind === kind);
    if (!value) return null;
    const { page, writtenOn } = this.sources;
    const { text } = page.flat;
    let { end } = value.span;
    while (end > value.span.start && '。;,'.includes(text[end - 1] as string)) end -= 1;
    return end > value.span.start ? readDue(page, { start: value.span.start, end }, writtenOn) : null;
  }
}

/** 责任单位 leads where no other unit does; beside a 牵头单位 it takes part. */
function unitsOf(reader: ValueReader): Pick<Duties, 'leadUnits' | 'participatingUnits'> {
  const lead = reader.parties('leadUnits', readUnits);
  const responsible = reader.parties('responsibleUnits', readUnits);
  const participating = reader.parties('participatingUnits', readUnits);
  if (lead.length === 0) return { leadUnits: responsible, participatingUnits: participating };
  const inferred = responsible.map((party): PartyMention => ({ ...party, certainty: 'inferred' }));
  return { leadUnits: lead, participatingUnits: [...participating, ...inferred] };
}

/**
 * The six clear points less the measures, where the body states them under labels; null where it states none.
 *
 * > 牵头单位:县农业农村局⏎整改时限:9月底前
 *            ^^^^^^^^^^^^          ^^^^^^^
 */
export function readDuties(sources: DutySources, body: Span): Duties | null {
  const values = valuesOf(sources, body);
  if (values.length === 0) return null;
  const reader = new ValueReader(sources, values);
  const goals = reader.parties('goal', (page, span) => readParty(page, span) ?? []);
  return {
    leadLeaders: reader.parties('leadLeaders', readLeaders),
    ...unitsOf(reader),
    responsibleSection: reader.party('responsibleSection'),
    responsiblePerson: reader.party('responsiblePerson'),
    resultsDue: reader.due('resultsDue'),
    completionDue: reader.due('completionDue'),
    acceptanceCriterion: reader.party('criterion'),
    ...(goals.length > 0 ? { goals } : {}),
  };
}
