import type {
  Chapter,
  ChapterName,
  Contact,
  RectificationCommand,
  RectificationHeader,
} from '@bihuan/domain';
import { executeAll } from '@bihuan/store';
import { authorisedOnRectification } from '../authorised-deeds.js';
import { defined } from '../defined.js';
import type { Changed, Deed } from '../ledger.js';

type Stated<T> = { [K in keyof T]?: T[K] | undefined };

interface Correction {
  rectificationId: string;
  version: number;
  reason: string;
  header?: Stated<RectificationHeader> | undefined;
  organisation?: Chapter | null | undefined;
  nextSteps?: Chapter | null | undefined;
  contact?: Contact | undefined;
}

function chapterCommand(
  { rectificationId, reason }: Correction,
  chapter: ChapterName,
  becomes: Chapter | null,
): RectificationCommand {
  const words = becomes && { heading: becomes.heading, text: becomes.text };
  return { type: 'CorrectChapter', rectificationId, chapter, becomes: words, reason };
}

function commandsOf(correction: Correction): RectificationCommand[] {
  const { rectificationId, reason, header, organisation, nextSteps, contact } = correction;
  const commands: RectificationCommand[] = [];
  if (contact) commands.push({ type: 'CorrectContact', rectificationId, changes: contact, reason });
  if (organisation !== undefined) commands.push(chapterCommand(correction, 'organisation', organisation));
  if (nextSteps !== undefined) commands.push(chapterCommand(correction, 'nextSteps', nextSteps));
  if (header || commands.length === 0) {
    commands.push({ type: 'CorrectHeader', rectificationId, changes: defined(header ?? {}), reason });
  }
  return commands;
}

/** 更正通报信息: header, chapters and contact, all of them or none. @throws Refused */
export async function correctRectification(
  { store, ...asked }: Deed,
  correction: Correction,
): Promise<Changed> {
  const { rectificationId, version } = correction;
  const [outcome] = await store.transaction(async (tx) => {
    const { recordedBy } = await authorisedOnRectification(tx, asked, rectificationId);
    return executeAll(tx, commandsOf(correction), { ...recordedBy, expectedVersion: version });
  });
  return { version: outcome?.version ?? version };
}
