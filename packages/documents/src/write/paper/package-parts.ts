/** The parts of the package around the text (ECMA-376 part 2): what is in it, and what belongs to what. */

import type { Parts } from '../zip/pack.js';
import { PAPER_STYLE } from './paper-styles.js';
import { fieldXml, paragraphXml, runXml } from './paragraph-xml.js';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The relation under which the text names its footer. */
export const FOOTER_RELATION = 'rId4';

const RELATED = [
  { id: 'rId1', type: 'styles' },
  { id: 'rId2', type: 'settings' },
  { id: 'rId3', type: 'fontTable' },
  { id: FOOTER_RELATION, type: 'footer' },
];

/** Content types and relations. */
export function packageParts(): Parts {
  const overrides = ['document', ...RELATED.map(({ type }) => type)].map((name) => {
    const kind = name === 'document' ? 'document.main' : name;
    return `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${kind}+xml"/>`;
  });
  return {
    '[Content_Types].xml': [
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      ...overrides,
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
      '</Types>',
    ].join(''),
    '_rels/.rels': relations([
      { id: 'rId1', type: `${RELATIONS}/officeDocument`, target: 'word/document.xml' },
      {
        id: 'rId2',
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
    ]),
    'word/_rels/document.xml.rels': relations(
      RELATED.map(({ id, type }) => ({ id, type: `${RELATIONS}/${type}`, target: `${type}.xml` })),
    ),
  };
}

function relations(entries: readonly { id: string; type: string; target: string }[]): string {
  const written = entries.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`;
}

/** A part of the main namespace that may name relations. */
export function relatedPart(root: string, content: string): string {
  return `${DECLARATION}<w:${root} xmlns:w="${MAIN}" xmlns:r="${RELATIONS}">${content}</w:${root}>`;
}

/** `word/footer.xml`: what the sheet belongs to, and which of how many it is. */
export function footerPart(foot: string): string {
  const page = [
    runXml(`${foot}　第`),
    fieldXml('PAGE'),
    runXml('页　共'),
    fieldXml('NUMPAGES'),
    runXml('页'),
  ];
  return relatedPart('ftr', paragraphXml(PAPER_STYLE.foot, page.join('')));
}
