import { zip } from './zip.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word document with these paragraphs. */
export function docx(paragraphs: readonly string[]): Buffer {
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
    .join('');
  return zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  });
}

/** The paragraphs of an invented notice with so many findings. */
export function noticeParagraphs(findings: number): string[] {
  const items = Array.from({ length: findings }, (_, index) => [
    `${index + 1}.关于“第${index + 1}片区路灯维护不及时、台账不清”问题的整改。`,
    `一是逐条街巷清点，共登记路灯${300 + index}盏，修复${20 + (index % 9)}盏。二是印发《澄湖新区路灯管护办法》（澄管办〔2024〕${index + 1}号），明确${3 + (index % 5)}家单位的职责。三是每季度抽查1次，群众反映由${2 + (index % 4)}日内办结。`,
  ]);
  return [
    '中共澄湖新区工作委员会关于巡察整改进展情况的通报',
    '根据市委统一部署，2024年3月5日至5月20日，市委第二巡察组对澄湖新区开展了常规巡察。2024年7月2日，市委巡察组向澄湖新区反馈了巡察意见。现将整改进展情况予以公布。',
    '一、整改工作组织情况',
    '成立整改工作领导小组，召开会议6次，制定整改措施。',
    '二、巡察反馈意见整改落实情况',
    '（一）已完成整改的事项',
    ...items.flat(),
    '三、下一步工作打算',
    '坚持力度不减，持续抓好整改。',
  ];
}
