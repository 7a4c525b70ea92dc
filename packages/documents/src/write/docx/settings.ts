import { wordprocessingPart } from './wordprocessing-part.js';

/**
 * `word/settings.xml`: page numbers differ on odd and even pages (7.5); adjoining punctuation is compressed, as
 * Chinese Word does by default; the compatibility switches are those that Chinese Word writes for East Asian
 * layout. The docx library knows neither `characterSpacingControl` nor `themeFontLang`.
 */
export function settings(): string {
  return wordprocessingPart(
    'settings',
    [
      '<w:zoom w:percent="100"/>',
      '<w:defaultTabStop w:val="640"/>',
      '<w:evenAndOddHeaders/>',
      '<w:characterSpacingControl w:val="compressPunctuation"/>',
      '<w:compat>',
      '<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>',
      '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>',
      '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
      '</w:compat>',
      '<w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/>',
      '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
    ].join(''),
  );
}
