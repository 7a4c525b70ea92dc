import { refuse } from '@bihuan/domain';
import { executeAll, findPosts, findUnit, keepRectification, type Transaction } from '@bihuan/store';
import { authorisedOnRectification } from '../authorised-deeds.js';
import type { Deed } from '../ledger.js';
import { type PartyChange, type PartyCommand, partyCorrections } from './party-corrections.js';
import { findingsOf, kindOfRole, type NameKind } from './unmatched-names.js';

interface Confirmation {
  rectificationId: string;
  /** As the documents write it. */
  text: string;
  kind: NameKind;
  /** Id of a unit or of a post. */
  partyId: string;
}

/**
 * 认定名称: every place of the ledger where this name stands unmatched now names that unit or post; the words stay.
 * What is matched already is not touched: that is corrected finding by finding.
 * @returns how many findings were changed
 * @throws Refused `unknownRectification`, `unknownUnit`, `unknownPost`, `outsideYourScope`
 */
export async function confirmParty(
  { store, ...asked }: Deed,
  confirmation: Confirmation,
): Promise<{ findings: number }> {
  const { rectificationId } = confirmation;
  return store.transaction(async (tx) => {
    const { recordedBy } = await authorisedOnRectification(tx, asked, rectificationId);
    await assertKnown(tx, confirmation);
    // Lists of parties are written whole: what somebody corrects meanwhile must not be written over.
    await keepRectification(tx, rectificationId);
    const commands = await commandsFor(tx, confirmation);
    if (commands.length > 0) await executeAll(tx, commands, recordedBy);
    return { findings: new Set(commands.map(({ findingId }) => findingId)).size };
  });
}

/** Where a unit should stand, only a unit may be named; a leader may be named by a post or by a unit. */
async function assertKnown(tx: Transaction, { kind, partyId }: Confirmation): Promise<void> {
  const [post] = await findPosts(tx, [partyId]);
  if (kind === 'person' && post) return;
  if (post) refuse('unknownUnit', { id: partyId });
  await findUnit(tx, partyId);
}

async function commandsFor(tx: Transaction, confirmation: Confirmation): Promise<PartyCommand[]> {
  const means = { reason: `认定“${confirmation.text}”指的是谁`, change: matching(confirmation) };
  const commands: PartyCommand[] = [];
  for await (const { id, content } of findingsOf(tx, confirmation.rectificationId)) {
    commands.push(...partyCorrections(id, content, means));
  }
  return commands;
}

function matching({ text, kind, partyId }: Confirmation): PartyChange {
  return (party, { role }) => {
    const fits = party.partyId === undefined && party.text === text && kindOfRole(role) === kind;
    return fits ? { ...party, partyId } : party;
  };
}
