/** What is kept of who came, was refused, read what is restricted, took what out. */

import { type AccessEntry, type AccessKind, type Actor, actorOf } from '@bihuan/domain';
import { type AccessLogWriter, appendAccess, type Store, type Transaction } from '@bihuan/store';
import type { RecordedBy } from './authorised.js';
import type { Caller } from './caller.js';
import type { Visit } from './visit.js';

/** Who asks, and from where. */
export interface Asked {
  caller: Pick<Caller, 'origin' | 'at'>;
  visit: Visit;
}

/** What an entry says beside who, when and from where. */
export interface About {
  /** Instead of whoever's session it is: at a sign-in there is none yet. */
  actor?: Actor | null;
  object?: string;
  detail?: Record<string, string>;
}

export interface AccessNotes {
  /** Stored within a second, together with others. */
  note(asked: Asked, kind: AccessKind, about?: About): void;
  /** Stored before it resolves: for what must not leave without its entry. */
  noteFirst(asked: Asked, kind: AccessKind, about?: About): Promise<void>;
}

/** The entry of an act. */
export function accessEntry({ caller, visit }: Asked, kind: AccessKind, about: About = {}): AccessEntry {
  const { actor = actorIn(visit), object = null, detail = {} } = about;
  const { address, device } = visit.browser;
  return { at: caller.at, kind, actor, origin: caller.origin, address, device, object, detail };
}

/** The entry of what the program or its operator does: there is no browser. */
export function entryAtMachine(
  { actor, origin, at }: RecordedBy,
  kind: AccessKind,
  about: About = {},
): AccessEntry {
  const { object = null, detail = {} } = about;
  return { at, kind, actor, origin, address: null, device: null, object, detail };
}

/** Stores the entry of an act in the act's own transaction: neither is there without the other. */
export function noteWith(tx: Transaction, asked: Asked, kind: AccessKind, about?: About): Promise<void> {
  return appendAccess(tx, [accessEntry(asked, kind, about)]);
}

/** Notes on this store; a batch that cannot be stored yet is the writer's business. */
export function accessNotes(store: Store, writer: AccessLogWriter): AccessNotes {
  return {
    note: (asked, kind, about) => writer.record(accessEntry(asked, kind, about)),
    noteFirst: (asked, kind, about) => store.transaction((tx) => noteWith(tx, asked, kind, about)),
  };
}

/** A person as the log names one. */
export function personActor(personId: string): Actor {
  return { kind: 'person', personId, postId: null };
}

function actorIn({ person, profile }: Visit): Actor | null {
  return person ? personActor(person.personId) : actorOf(profile, null);
}
