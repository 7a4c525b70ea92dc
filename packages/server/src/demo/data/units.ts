/** The units of 云岭市, which does not exist. */

import type { UnitLevel } from '@bihuan/domain';

interface DemoUnit {
  name: string;
  level: UnitLevel;
  parent: string | null;
  supervising?: true;
  alias: string;
}

const under =
  <P extends string>(parent: P, level: UnitLevel) =>
  (name: string, alias: string) =>
    ({ name, level, parent, alias }) satisfies DemoUnit;
const ofCity = under('city', 'unit');
const supervising = (name: string, alias: string) =>
  ({ ...ofCity(name, alias), supervising: true }) as const satisfies DemoUnit;

/** Each under the one it names, which stands before it. */
export const UNITS = {
  province: { name: '云岭省委巡视工作办公室', level: 'province', parent: null, alias: '省委巡视办' },
  city: { name: '云岭市', level: 'city', parent: null, alias: '市委市政府' },
  office: ofCity('云岭市委巡视整改工作领导小组办公室', '市整改办'),
  discipline: supervising('云岭市纪委监委', '市纪委监委'),
  organisation: supervising('云岭市委组织部', '市委组织部'),
  inspection: supervising('云岭市委巡察工作领导小组办公室', '市委巡察办'),
  audit: supervising('云岭市审计局', '市审计局'),
  secretariat: ofCity('云岭市委办公室', '市委办'),
  publicity: ofCity('云岭市委宣传部', '市委宣传部'),
  cyberspace: ofCity('云岭市委网信办', '市委网信办'),
  partySchool: ofCity('云岭市委党校', '市委党校'),
  government: ofCity('云岭市人民政府办公室', '市政府办'),
  planning: ofCity('云岭市发展和改革委员会', '市发改委'),
  finance: ofCity('云岭市财政局', '市财政局'),
  housing: ofCity('云岭市住房和城乡建设局', '市住建局'),
  land: ofCity('云岭市自然资源和规划局', '市自然资源局'),
  environment: ofCity('云岭市生态环境局', '市生态环境局'),
  civil: ofCity('云岭市民政局', '市民政局'),
  education: ofCity('云岭市教育局', '市教育局'),
  health: ofCity('云岭市卫生健康委员会', '市卫健委'),
  agriculture: ofCity('云岭市农业农村局', '市农业农村局'),
  transport: ofCity('云岭市交通运输局', '市交通局'),
  water: ofCity('云岭市水务局', '市水务局'),
  assets: ofCity('云岭市国有资产监督管理委员会', '市国资委'),
  approval: ofCity('云岭市行政审批服务局', '市审批局'),
  park: ofCity('云岭高新技术产业园区管理委员会', '高新区管委会'),
  housingWorks: under('housing', 'section')('云岭市住建局城建科', '城建科'),
  budget: under('finance', 'section')('云岭市财政局预算科', '预算科'),
  cadres: under('organisation', 'section')('云岭市委组织部干部科', '干部科'),
} as const satisfies Record<string, DemoUnit>;
export type UnitKey = keyof typeof UNITS;
export const UNIT_KEYS = Object.keys(UNITS) as UnitKey[];
