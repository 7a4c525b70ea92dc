/** What a hand-over sheet makes of the findings: in each place where the leaver stood stands the successor. */

import { type HandOverLine, refuse } from '@bihuan/domain';
import { findFinding, type Transaction, WHOLE_LEDGER } from '@bihuan/store';
import { type PartyChange, type PartyCommand, partyCorrections } from './party-corrections.js';

const REASON = '责任交接';

/** The corrections of all findings on the sheet. @throws Refused `unknownFinding` */
export async function handOverCommands(
  tx: Transaction,
  lines: readonly HandOverLine[],
): Promise<PartyCommand[]> {
  const commands: PartyCommand[] = [];
  for (const findingId of new Set(lines.map(({ duty }) => duty.findingId))) {
    const finding =
      (await findFinding(tx, WHOLE_LEDGER, findingId)) ?? refuse('unknownFinding', { id: findingId });
    const own = lines.filter(({ duty }) => duty.findingId === findingId);
    const means = { reason: REASON, change: replacing(own) };
    commands.push(...partyCorrections(findingId, finding.content, means));
  }
  return commands;
}

function replacing(lines: readonly HandOverLine[]): PartyChange {
  return (party, { role, measureId }) => {
    const line = lines.find(
      ({ duty }) => duty.role === role && duty.measureId === measureId && duty.partyId === party.partyId,
    );
    return line?.successor ? { text: line.successor.name, partyId: line.successor.post.id } : party;
  };
}
