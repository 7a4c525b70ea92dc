/** Rules over several units: the store brings what stands around those that commands are about. */

import { closingObjection, placeObjection, Refused } from '@bihuan/domain';
import type { OpenStreams } from '../events/open-streams.js';
import type { Command } from '../events/streams.js';
import type { Transaction } from '../store.js';
import { Surroundings } from './surroundings.js';

/**
 * Checks what the commands have made of units and posts, before it is written.
 * @throws Refused `unknownUnit`, `unitClosed`, `unitUnderItself`, `unitLevelsOutOfOrder`, `unitStillUsed`
 */
export async function assertOrganisationFits(
  tx: Transaction,
  commands: readonly Command[],
  streams: OpenStreams,
): Promise<void> {
  const around = new Surroundings(tx, streams);
  for (const command of commands) await assertFits(around, command);
}

async function assertFits(around: Surroundings, command: Command): Promise<void> {
  switch (command.type) {
    case 'RegisterUnit':
    case 'MoveUnit':
      return assertPlace(around, command.unitId, false);
    case 'CorrectUnit':
      return assertPlace(around, command.unitId, true);
    case 'CloseUnit':
      await assertClosable(around, command.unitId);
      if (command.successorId !== null) await around.working(command.successorId);
      return;
    case 'GivePost':
      await around.working(command.post.unitId);
      return;
    case 'AssignBody':
      await around.working(command.unitId);
      return;
  }
}

/** What lies under a unit only matters when its level may have changed. */
async function assertPlace(around: Surroundings, unitId: string, withBelow: boolean): Promise<void> {
  const unit = await around.unit(unitId);
  const above = await around.above(unit);
  const objection = placeObjection(unit, { above, below: withBelow ? await around.below(unitId) : [] });
  if (objection) throw new Refused(objection);
}

async function assertClosable(around: Surroundings, unitId: string): Promise<void> {
  const units = (await around.below(unitId)).filter(({ status }) => status === 'active').length;
  const objection = closingObjection(await around.unit(unitId), {
    units,
    posts: await around.openPosts(unitId),
  });
  if (objection) throw new Refused(objection);
}
