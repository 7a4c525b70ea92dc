import type { CommandMeta } from '../../decider.js';
import type { Doer } from '../../signature/signature.js';
import type { FindingEvent } from '../events.js';
import type { FindingState, LiveFinding } from '../finding.js';
import { bodyOf, type FindingContext, type LoopMeta } from './context.js';
import { rolesUnder } from './holders.js';
import type { LoopCommand } from './loop-commands.js';
import type { Doing } from './loop-deed.js';
import { loopDeed } from './loop-deeds.js';

/**
 * The context of the command's finding.
 * @throws Error when the caller has not looked it up: a fault of the program
 */
export function contextFor(command: LoopCommand, meta: CommandMeta): FindingContext {
  return loopOf(command, meta).contextOf(command.findingId);
}

function loopOf(command: LoopCommand, { loop }: CommandMeta): LoopMeta {
  if (!loop) throw new Error(`${command.type} was asked for without the context of its finding`);
  return loop;
}

/** What happens when the command is obeyed. Called only without objection. */
export function decideLoop(command: LoopCommand, state: FindingState, meta: CommandMeta): FindingEvent[] {
  const finding = state as LiveFinding;
  return loopDeed(command.type).decide(command, finding, doingOf(command, finding, meta));
}

function doingOf(command: LoopCommand, finding: LiveFinding, meta: CommandMeta): Doing {
  const { contextOf, hash } = loopOf(command, meta);
  const context = contextOf(command.findingId);
  const deed = loopDeed(command.type);
  const roles = rolesUnder(deed.policy, finding, context);
  const role = deed.roleFor?.(finding, context, roles) ?? roles[0];
  if (!role) throw new Error(`${command.type} is allowed to nobody by a role, yet it was not refused`);
  const by = doerOf(context.onBehalfOf ?? context.actor, role, context);
  const { at, on } = context;
  const recordedFor = recordedForOf(command, finding, context);
  return { by, done: { by, at, on }, role, recordedFor, context, newId: meta.newId, hash };
}

function doerOf(
  profile: FindingContext['actor'],
  { postId, unitId }: { postId: string; unitId: string },
  context: FindingContext,
): Doer {
  if (profile.kind !== 'person') throw new Error('a role in the ledger is held by a person');
  return { personId: profile.personId, postId, unitId, bodyId: bodyOf(unitId, context) };
}

function recordedForOf(command: LoopCommand, finding: LiveFinding, context: FindingContext) {
  if (!context.onBehalfOf) return null;
  const scanDigest = ('scanDigest' in command && command.scanDigest) || '';
  const [role] = rolesUnder('recordFor', finding, { ...context, onBehalfOf: null });
  if (!role) throw new Error('somebody typed for a leader without a role that allows it');
  return { typist: doerOf(context.actor, role, context), scanDigest };
}
