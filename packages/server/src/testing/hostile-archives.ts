/** Word documents that are archives made to do harm where a program unpacks them. */

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxEntries, zipBytes } from './evidence-files.js';

export interface HostileArchive {
  what: string;
  bytes: Buffer;
  /** A word of the sentence that tells why it was not read. */
  says: string;
}

/** What every one of them would write somewhere, if it could. */
export const MARK = 'bihuan-evil';

const DIRECTORY_HEADER = Buffer.from('PK\x01\x02');
/** Places in it (PKWARE APPNOTE 4.3.12). */
const [MADE_BY, CRC, UNPACKED, NAME_BYTES, ATTRIBUTES, NAME] = [5, 16, 24, 28, 38, 46];
const UNIX = 3;
const SYMBOLIC_LINK = 0o120777;

const documentWith = (entries: Record<string, string | Buffer>) =>
  zipBytes({ ...docxEntries(['正文']), ...entries });

/** Changes what the list of contents says of one entry. */
function patched(zip: Buffer, name: string, patch: (header: Buffer) => void): Buffer {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf(DIRECTORY_HEADER); at >= 0; at = bytes.indexOf(DIRECTORY_HEADER, at + 4)) {
    const header = bytes.subarray(at);
    const end = NAME + header.readUInt16LE(NAME_BYTES);
    if (header.toString('utf8', NAME, end) === name) patch(header);
  }
  return bytes;
}

const named = (name: string): HostileArchive => ({
  what: `an entry named ${JSON.stringify(name)}`,
  bytes: documentWith({ [name]: MARK }),
  ...{ says: '越出目录的文件名' },
});

/** All of them. */
export function hostileArchives(): HostileArchive[] {
  const names = [
    `../../${MARK}`,
    join(tmpdir(), MARK),
    `C:\\${MARK}`,
    `word\\..\\..\\${MARK}`,
    `word/a\0/../${MARK}`,
  ];
  const [main, twin] = ['word/document.xml', 'word/documenx.xml'];
  const large = documentWith({ [main]: Buffer.alloc(20_000_000, ' ') });
  const twins = documentWith({ [twin]: MARK });
  const link = documentWith({ [main]: `../../${MARK}` });
  return [
    ...names.map(named),
    {
      ...{ what: 'two entries of one name', says: '压缩包目录' },
      bytes: patched(twins, twin, (header) => void header.write(main, NAME)),
    },
    {
      ...{ what: 'a symbolic link for its text', says: '损坏' },
      bytes: patched(link, main, (header) => {
        header[MADE_BY] = UNIX;
        header.writeUInt32LE(SYMBOLIC_LINK * 0x10000, ATTRIBUTES);
      }),
    },
    {
      what: 'a text of twenty thousand bytes that unpacks to twenty million',
      bytes: large,
      says: '压缩率',
    },
    {
      ...{ what: 'the same, said to be a hundred bytes', says: '压缩率' },
      bytes: patched(large, main, (header) => void header.writeUInt32LE(100, UNPACKED)),
    },
    {
      ...{ what: 'a text whose checksum lies', says: '损坏' },
      bytes: patched(documentWith({}), main, (header) => void header.writeUInt32LE(7, CRC)),
    },
  ];
}
