import type { XmlAttributes } from '../xml/parse-xml.js';

/** An on/off property is on unless its value says otherwise (ST_OnOff, ECMA-376 part 1, 22.9.2.7). */
export function isOn(attributes: XmlAttributes): boolean {
  const value = attributes.get('w:val');
  return value !== '0' && value !== 'false' && value !== 'off';
}
