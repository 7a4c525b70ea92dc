import type { FindingCommand } from '@bihuan/domain';

/**
 * The units that a command names beyond those of its finding. What lies above them must be known before the domain is
 * asked: a unit that it does not know would pass for independent. Ids of posts may be among them.
 */
export function unitsNamedBy(command: FindingCommand): string[] {
  switch (command.type) {
    case 'NameSubstitute':
      return [command.unitId];
    case 'HandOverDuty':
      return [command.from, ...(command.to.partyId ? [command.to.partyId] : [])];
    case 'SendReminder':
      return [...command.toUnitIds];
    default:
      return [];
  }
}
