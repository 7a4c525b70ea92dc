/** Names of streams: the kind of what they tell of, and its id. */

import type { FindingCommand, PersonCommand, RectificationCommand, UnitCommand } from '@bihuan/domain';
import { personAggregate } from '../organisation/person-aggregate.js';
import { unitAggregate } from '../organisation/unit-aggregate.js';
import type { Aggregate } from './aggregate.js';
import { findingAggregate } from './finding-aggregate.js';
import { rectificationAggregate } from './rectification-aggregate.js';

/** Anything that one may ask of the ledger. */
export type Command = FindingCommand | RectificationCommand | UnitCommand | PersonCommand;

/** Every kind of stream, under the word that its name begins with. */
export const aggregates = {
  finding: findingAggregate,
  rectification: rectificationAggregate,
  unit: unitAggregate,
  person: personAggregate,
} as const;
export type StreamKind = keyof typeof aggregates;

/** What others refer to first: in this order kinds are locked, so that nobody waits in a circle, and written. */
export const KINDS_IN_ORDER: readonly StreamKind[] = ['unit', 'person', 'rectification', 'finding'];

/** An aggregate whose kind is only known at run time; states, commands and events of one kind stay together. */
export type AnyState = { status: string; version?: number };
export type AnyAggregate = Aggregate<AnyState, Command, { type: string; data: object }>;

export interface StreamAddress {
  kind: StreamKind;
  id: string;
}

/** `finding:0197…`. */
export function streamName({ kind, id }: StreamAddress): string {
  return `${kind}:${id}`;
}

/**
 * The kind and id in a stream name.
 * @throws Error for a kind that this program does not know.
 */
export function streamAddress(name: string): StreamAddress {
  const [kind = '', ...rest] = name.split(':');
  if (!Object.hasOwn(aggregates, kind))
    throw new Error(`stream ${name}: expected ${Object.keys(aggregates).join(':… or ')}:…`);
  return { kind: kind as StreamKind, id: rest.join(':') };
}

/** The aggregate of a kind. */
export function aggregateOf(kind: StreamKind): AnyAggregate {
  return aggregates[kind] as unknown as AnyAggregate;
}

/** The stream that a command is about. */
export function addressOf(command: Command): StreamAddress {
  // What a command is about is named first; a person's role names a rectification as well, and so on.
  if ('findingId' in command) return { kind: 'finding', id: command.findingId };
  if ('personId' in command) return { kind: 'person', id: command.personId };
  if ('rectificationId' in command) return { kind: 'rectification', id: command.rectificationId };
  return { kind: 'unit', id: command.unitId };
}
