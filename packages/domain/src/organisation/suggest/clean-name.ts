/**
 * > 中共云岭市教育局党组（牵头）
 *   ^^                ^^^^^^^^
 * What stands around a name in a list of duties and is no part of it.
 */
const AROUND = /^(?:中共|中国共产党)|(?:党组|党委|党工委|机关党委|等单位|等部门|等|牵头|负责)$/;

/** Width, blanks and brackets evened out; what a bracket holds goes. */
export function cleanName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s　]+/g, '')
    .replace(/\([^()]*\)|\[[^[\]]*\]|〔[^〔〕]*〕/g, '')
    .replace(/[、，,;；。:：]+$/, '');
}

/** The name by itself; what would leave less than two characters stays. */
export function bareName(text: string): string {
  let bare = text;
  for (
    let next = bare.replace(AROUND, '');
    next !== bare && next.length >= 2;
    next = bare.replace(AROUND, '')
  ) {
    bare = next;
  }
  return bare;
}
