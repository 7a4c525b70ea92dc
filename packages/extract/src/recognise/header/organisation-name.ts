/** How names of party committees and other bodies end. Longer endings first. */
const COMMITTEE = '委员会|党工委|党委|党组|工委|党总支|总支部|党支部|[省市区县州盟旗]委|分党组';
const OTHER =
  '人民政府|政府|管委会|办公室|办公厅|中心|公司|集团|医院|学院|大学|学校|中学|小学|银行|[局厅院部署社站所处委]';

const PARTY_BODY = new RegExp(`(?:${COMMITTEE})$`);
const ANY_BODY = new RegExp(`(?:${COMMITTEE}|${OTHER})$`);
const FULL_NAME = /^中共|^中国共产党/;

/** `中共云岭市水务局党组`, `云岭市委` */
export function isPartyBody(name: string): boolean {
  return PARTY_BODY.test(name);
}

/** Any body that may sign: also `云岭市人民政府`, `云岭区水利中心`. */
export function isBody(name: string): boolean {
  return ANY_BODY.test(name) && /^[\u4e00-\u9fffA-Za-z()·X“”‘’]{3,60}$/.test(name);
}

/** `中共…`: the name in full. */
export function isFullName(name: string): boolean {
  return FULL_NAME.test(name);
}

/** Names that only fit inside one county or body: `县交通局党组`, `学校党委`, `我市`, `局党组`. */
export function isGenericName(name: string): boolean {
  return /^(?:[省市区县州盟旗镇乡局校院厅部处](?!域)|我|本|该|学校|学院|医院|公司|集团|中心|单位|机关|党[组委]|自治区|XX)/.test(
    name,
  );
}
