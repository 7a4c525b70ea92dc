/** The crowd at work: everybody reads, does, is told that he came late, reads again, tries again or gives up. */

import type { FindingPage } from '@bihuan/contract';
import type { LoopCity } from '../loop-city.js';
import { type Chance, type Wish, wishOf } from './choices.js';
import type { Answer, Member } from './crowd.js';

/** What the server said to one deed, noted by the one who asked. */
export interface Note {
  requestId: string;
  route: Wish['route'] | 'issueReminder';
  stream: string;
  /** The version that he had seen, and the one that he was told; null where the deed was refused. */
  seen: number;
  done: number | null;
  status: number;
  code: string;
  currentVersion: number | null;
  /** The findings of a reminder. */
  findingIds: readonly string[];
}

export interface Load {
  city: LoopCity;
  members: readonly Member[];
  findingIds: readonly string[];
  files: Map<string, string[]>;
  /** So many deeds are asked for, acknowledged or not. */
  deeds: number;
  chance: Chance;
}

/** Lets everybody work at once until so many deeds have been asked for. @returns all notes, in no order */
export async function workedAtOnce(load: Load): Promise<Note[]> {
  const book = notebook(load.deeds);
  await Promise.all(load.members.map((member) => work(load, member, book)));
  return book.notes;
}

/** Deeds that lay a finding on the desk of whoever signs next. */
const PASSED_ON: ReadonlySet<string> = new Set(['submit', 'endorse', 'verify', 'signOff']);

/** The notes of all, and a way to wait: whoever has an empty desk looks again when something was passed on. */
function notebook(size: number) {
  const notes: Note[] = [];
  let wake = () => {};
  let next = Promise.resolve();
  const renew = () => {
    next = new Promise((resolve) => {
      wake = resolve;
    });
  };
  renew();
  return {
    notes,
    isFull: () => notes.length >= size,
    add(note: Note) {
      notes.push(note);
      if (notes.length < size && !(note.done !== null && PASSED_ON.has(note.route))) return;
      wake();
      renew();
    },
    /** At once when nothing more will come. */
    next: () => (notes.length >= size ? Promise.resolve() : next),
  };
}
type Notebook = ReturnType<typeof notebook>;

/** What somebody saw of findings when he read them last. */
type Seen = Map<string, FindingPage>;

async function work(load: Load, member: Member, book: Notebook): Promise<void> {
  const seen: Seen = new Map();
  while (!book.isFull()) {
    if (member.role === 'office' && load.chance() < 0.3) await remind(load, member, book);
    else if (!(await act(load, member, seen, book))) await book.next();
  }
}

/** One deed on one finding; whoever came late reads again and tries once more. @returns false when his desk is empty */
async function act(load: Load, member: Member, seen: Seen, book: Notebook): Promise<boolean> {
  const { chance, findingIds, files } = load;
  const findingId = await chosen(load, member);
  if (findingId === undefined) return false;
  for (let tries = 0; tries < 2; tries += 1) {
    const page = seen.get(findingId) ?? (await pageOf(member, findingId));
    const wish = wishOf(member, page, {
      chance,
      nextFile: () => files.get(member.personId)?.pop(),
      otherId: picked(findingIds, chance),
    });
    seen.delete(findingId);
    if (!wish) return true;
    const { version } = page;
    const body = { ...wish.body, version } as never;
    const answer = await member.ask(wish.route, { params: { findingId }, body });
    const note = noteOf(wish.route, `finding:${findingId}`, version, answer);
    book.add(note);
    // He goes on with what he saw: that others act meanwhile, the next answer tells him. Some who came late do not
    // read again, but send once more under the version that they were told.
    const known = note.done ?? (chance() < 0.5 ? note.currentVersion : null);
    if (known !== null) seen.set(findingId, { ...page, version: known });
    if (note.code !== 'staleVersion') return true;
  }
  return true;
}

/** Who signs takes what lies on his desk; a verifier looks at others too. Nothing where the desk is empty. */
async function chosen({ chance, findingIds }: Load, member: Member): Promise<string | undefined> {
  const signs = member.role === 'leadLeader' || (member.role === 'verifier' && chance() < 0.7);
  if (!signs) return picked(findingIds, chance);
  const desk = await member.ask('getDesk', { query: {} });
  if (!desk.ok) throw new Error(`the desk cannot be read: ${JSON.stringify(desk)}`);
  const { rows } = desk.body;
  return rows[Math.floor(chance() * rows.length)]?.id;
}

async function pageOf(member: Member, findingId: string): Promise<FindingPage> {
  const answer = await member.ask('getFinding', { params: { findingId } });
  if (!answer.ok) throw new Error(`a finding cannot be read: ${JSON.stringify(answer)}`);
  return answer.body;
}

/** A numbered reminder over some findings, again with a fresh look when somebody was faster. */
async function remind({ city, chance, findingIds }: Load, member: Member, book: Notebook): Promise<void> {
  const params = { rectificationId: city.rectificationId };
  for (let tries = 0; tries < 2; tries += 1) {
    const read = await member.ask('getRectification', { params });
    if (!read.ok) throw new Error(`the rectification cannot be read: ${JSON.stringify(read)}`);
    const { version } = read.body;
    const named = [...new Set([1, 2, 3].map(() => picked(findingIds, chance)))];
    const to = [{ text: '市住建局', partyId: city.units.housing }];
    const words = { on: city.clock.on, replyDue: '2026-09-10', text: '请抓紧' };
    const body = { version, to, findingIds: named, ...words };
    const answer = await member.ask('issueReminder', { params, body });
    const note = noteOf('issueReminder', `rectification:${city.rectificationId}`, version, answer);
    book.add({ ...note, findingIds: named });
    if (note.code !== 'staleVersion') return;
  }
}

/** Some findings are everybody's: a good part of what is done is done on a few of them. */
function picked(ids: readonly string[], chance: Chance): string {
  const most = chance() < 0.3 ? Math.min(6, ids.length) : ids.length;
  return ids[Math.floor(chance() * most)] ?? '';
}

function noteOf(route: Note['route'], stream: string, seen: number, answer: Answer<Note['route']>): Note {
  const { requestId } = answer;
  const asked = { requestId, route, stream, seen, findingIds: [] };
  if (!answer.ok) return { ...asked, ...answer, done: null };
  const { version } = answer.body;
  return { ...asked, done: version, status: 200, code: 'ok', currentVersion: null };
}
