/** How forms say dates, parties and who did something. */

import {
  type CheckMethod,
  checkMethodLabels,
  chineseDate,
  type Doer,
  type Due,
  isCivilDate,
  type Party,
} from '@bihuan/domain';
import { dueValue } from '../xlsx/cell-value.js';
import type { PartyNames } from './form-context.js';

/** Said where something that the plan should name is not there. */
export const NOT_STATED = '未写明';

/** A date in Chinese; one that no calendar has as it stands. */
export function dayText(date: string): string {
  return isCivilDate(date) ? chineseDate(date) : date;
}

/** `2026年9月30日`, `立行立改`, `长期坚持` with its stages; `未写明` where there is none. */
export function dueText(due: Due | null): string {
  const value = dueValue(due);
  if (value === null) return NOT_STATED;
  return typeof value === 'object' ? dayText(value.day) : String(value);
}

/** The due, and what it was when the plan was adopted, where it has been moved. */
export function movedDueText(due: Due | null, original: Due | null | undefined): string {
  const now = dueText(due);
  const then = original === undefined ? now : dueText(original);
  return then === now ? now : `${now}\n（原定${then}）`;
}

/** Names joined as Chinese lists are; `未写明` where there is none. */
export function namesText(parties: readonly Party[]): string {
  return parties.length > 0 ? parties.map(({ text }) => text).join('、') : NOT_STATED;
}

/** The name of a unit; one that is not known is said so, its id is nobody's business on paper. */
export function unitName({ units }: PartyNames, id: string): string {
  return units[id] ?? '（单位已不在册）';
}

/** `云岭市住建局　联络员`: the body and the post by which somebody acted. */
export function doerText({ bodyId, unitId, postId }: Doer, names: PartyNames): string {
  const body = unitName(names, bodyId);
  const unit = unitId === bodyId ? '' : (names.units[unitId] ?? '');
  return [body, unit, names.posts[postId] ?? '（岗位已不在册）'].filter(Boolean).join('　');
}

/** `现场查看、访谈`. */
export function methodsText(methods: readonly CheckMethod[]): string {
  return methods.length > 0 ? methods.map((method) => checkMethodLabels[method]).join('、') : NOT_STATED;
}

/** Offices work by Beijing time (UTC+8, without daylight saving since 1992), wherever the file is written. */
const BEIJING_MILLISECONDS = 8 * 60 * 60 * 1000;

/** The civil date of an instant in Beijing. */
export function civilDayOf(instant: string): string {
  return new Date(Date.parse(instant) + BEIJING_MILLISECONDS).toISOString().slice(0, 10);
}

/** The same in Chinese. */
export function dayOfInstant(instant: string): string {
  return dayText(civilDayOf(instant));
}
