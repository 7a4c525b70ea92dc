/** Chinese words for units, posts and people. */

import type { PersonCommand } from './person/commands.js';
import type { PersonEvent } from './person/events.js';
import type { UnitCommand } from './unit/commands.js';
import type { UnitEvent } from './unit/events.js';
import type { UnitLevel } from './unit/unit.js';

export const unitLevelLabels: Record<UnitLevel, string> = {
  province: '省级',
  city: '市级',
  county: '县级',
  unit: '单位',
  section: '科室',
};

/** The word for a level; an unknown one is given back as it is. */
export function unitLevelLabel(level: string): string {
  return unitLevelLabels[level as UnitLevel] ?? level;
}

export const organisationStatusLabels = { active: '在用', closed: '已撤销', enrolled: '在册' } as const;

export const organisationDeedLabels: Record<(UnitCommand | PersonCommand)['type'], string> = {
  RegisterUnit: '登记单位',
  CorrectUnit: '更正单位信息',
  MoveUnit: '调整隶属关系',
  CloseUnit: '撤销单位',
  RegisterPerson: '登记人员',
  CorrectPerson: '更正人员信息',
  ErasePersonalData: '删除个人信息',
  RemovePerson: '移除人员',
  GivePost: '登记任职',
  CorrectPost: '更正任职信息',
  EndPost: '登记离任',
  GiveRole: '授予角色',
  EndRole: '收回角色',
  Appoint: '任命管理员',
  Dismiss: '免去管理员',
};

export const organisationEventLabels: Record<(UnitEvent | PersonEvent)['type'], string> = {
  UnitRegistered: '登记了单位',
  UnitCorrected: '更正了单位信息',
  UnitMoved: '调整了隶属关系',
  UnitClosed: '撤销了单位',
  PersonRegistered: '登记了人员',
  PersonalDataGiven: '填写了个人信息',
  PersonalDataCorrected: '更正了个人信息',
  PersonalDataErased: '删除了个人信息',
  PersonRemoved: '移除了人员',
  PostGiven: '登记了任职',
  PostCorrected: '更正了任职信息',
  PostEnded: '登记了离任',
  RoleGiven: '授予了角色',
  RoleEnded: '收回了角色',
  Appointed: '任命了管理员',
  Dismissed: '免去了管理员',
};
