import { decideFinding, initialFinding, noticeOf } from '@bihuan/domain';
import { readNotice } from '@bihuan/extract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registrationOf } from '../use-cases/accept-draft/accept-draft.js';
import { ledgerOf } from '../use-cases/exports/ledger-of.js';
import { anyNotice } from './any-notice.js';
import { comparables } from './comparable.js';

const AT = '2031-12-30T00:00:00.000Z';
const META = { actor: { kind: 'local' }, at: AT, newId: () => 'x' } as const;

describe('any notice', () => {
  it('can be registered: the ledger has nothing against what the reader found', () => {
    fc.assert(
      fc.property(anyNotice, (text) => {
        let count = 0;
        const { commands } = registrationOf(readNotice(text), text, null, () => String(++count));
        for (const command of commands) {
          if (command.type === 'RegisterFinding') decideFinding(command, initialFinding(), META);
        }
      }),
    );
  });

  it('written out from its ledger and read again, says the same of every finding', () => {
    fc.assert(
      fc.property(anyNotice, (text) => {
        const notice = readNotice(text);
        const { rectification, findings } = ledgerOf(notice, text, AT);
        const { blocks } = noticeOf(rectification.content, findings, 'internal');
        const again = readNotice(blocks.map((block) => block.text).join('\n'));
        expect(comparables(again)).toEqual(comparables(notice));
      }),
    );
  });
});
