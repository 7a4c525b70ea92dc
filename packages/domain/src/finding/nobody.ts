const NOBODY = /^(?:暂?无|没有|不涉及)(?:其他|参与|参加|配合|协办|协助|责任)*(?:单位|部门)?$|^[—–－/／-]+$/;

/**
 * Whether a plan says in the place of a party that there is none.
 *
 * > 参与单位：无　　配合单位：（无配合单位）　　协办单位：/
 *            ^                 ^^^^^^^^^^               ^
 */
export function isNobody(text: string): boolean {
  return NOBODY.test(text.replace(/[\s()（）。]/g, ''));
}
