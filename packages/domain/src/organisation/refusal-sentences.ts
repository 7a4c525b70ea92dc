/** What refusals about units, posts and people say: why, and what to do next. Part of the one table. */

import { unitLevelLabel } from './labels.js';
import { roleLabel } from './roles.js';

export const organisationSentences = {
  unknownUnit: ({ id }: { id: string }) => `没有找到这个单位（编号 ${id}）。请从单位树里重新选。`,
  unknownPerson: ({ id }: { id: string }) => `没有找到这个人（编号 ${id}）。请从人员名册里重新选。`,
  unknownPost: ({ id }: { id: string }) => `没有找到这项任职（编号 ${id}）。请刷新后再选。`,
  unknownGrant: ({ id }: { id: string }) => `没有找到这次授权（编号 ${id}）。请刷新后再选。`,
  emptyName: ({ field }: { field: string }) => `“${field}”是空的。请填写后再存。`,
  unitClosed: ({ name }: { name: string }) => `“${name}”已经撤销。请改选现有的单位。`,
  unitUnderItself: ({ name }: { name: string }) =>
    `“${name}”不能隶属于自己或自己的下级，也不能由自己接替。请另选一个单位。`,
  unitLevelsOutOfOrder: ({ name, level, parent, parentLevel }: UnitLevelsOutOfOrder) =>
    `“${name}”（${unitLevelLabel(level)}）不能放在“${parent}”（${unitLevelLabel(parentLevel)}）下面。请改层级，或另选上级单位。`,
  unitStillUsed: ({ name, units, posts }: { name: string; units: number; posts: number }) =>
    `“${name}”下面还有 ${units} 个单位、${posts} 项在任职务。请先把它们移走或结束，再撤销。`,
  alreadyEnded: ({ date }: { date: string }) =>
    `已经在 ${date} 结束，不能改到更晚。需要延续的，请重新登记一项。`,
  postNotHeld: ({ title, date }: { title: string; date: string }) =>
    `${date} 这一天不在“${title}”任上。请选在任的职务，或改生效日期。`,
  rectificationNeeded: ({ role }: { role: string }) =>
    `“${roleLabel(role)}”要在某一项整改工作里授予。请选整改工作。`,
  roleHeld: ({ role }: { role: string }) => `已经有这个“${roleLabel(role)}”角色了。不用再授予一次。`,
  notToYourself: ({ deed: _ }: { deed: string }) =>
    '不能给自己授权，也不能收回自己的授权。请另一位安全管理员办理。',
  separatedDuties: ({ held, wanted }: { held: string; wanted: string }) =>
    `已经是“${roleLabel(held)}”，不能同时是“${roleLabel(wanted)}”：三员分设，管理员不办台账。请另选一个人，或先结束原来的。`,
  personHadRights: (_: Record<string, never>) =>
    '这个人有过角色或管理员身份，记录不能移除。请登记离任，账号另行停用。',
  officeNotVacant: ({ administration }: { administration: string }) =>
    `已经有“${roleLabel(administration)}”了。请由安全管理员任免。`,
  lastAdministrator: ({ administration }: { administration: string }) =>
    `这是最后一位“${roleLabel(administration)}”，免去后就没有人担任了。请先任命接任的人，再办免职。`,
  dutyWithoutHolder: ({ count, first }: { count: number; first: string }) =>
    `还有 ${count} 项责任没有接手的人，例如“${first}”。请先为每一项选定接手人，再办离任。`,
  successorNotFit: ({ duty, successor }: { duty: string; successor: string }) =>
    `“${duty}”不能交给“${successor}”：这时不在任，或者就是离任的人。请另选接手人。`,
} as const;

export interface UnitLevelsOutOfOrder {
  name: string;
  level: string;
  parent: string;
  parentLevel: string;
}
