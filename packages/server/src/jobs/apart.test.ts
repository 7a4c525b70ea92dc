import { readNotice } from '@bihuan/extract';
import { describe, expect, it } from 'vitest';
import { SHORT_NOTICE } from '../testing/notices.js';
import { ledgerOf } from '../use-cases/exports/ledger-of.js';
import { written, writtenApart } from './export-apart.js';
import { readNoticeApart } from './read-apart.js';

const AT = '2031-12-30T02:00:00.000Z';
const LONG = SHORT_NOTICE.replace('二是巩固成果。', `二是巩固成果。${'持续巩固整改成果。\n'.repeat(30_000)}`);

describe('long work', () => {
  it('reads the same in a thread as at once', async () => {
    expect(await readNoticeApart(LONG, new AbortController().signal)).toEqual(readNotice(LONG));
  });

  it('stops reading on demand', async () => {
    const stopper = new AbortController();
    const reading = readNoticeApart(LONG, stopper.signal);
    stopper.abort();
    await expect(reading).rejects.toThrow();
    await expect(readNoticeApart(SHORT_NOTICE, stopper.signal)).rejects.toThrow();
  });

  it('writes the same file in a thread as at once, and stops writing on demand', async () => {
    const small = ledgerOf(readNotice(SHORT_NOTICE), SHORT_NOTICE, AT);
    const findings = Array.from({ length: 150 }, (_, turn) =>
      small.findings.map((finding) => ({ ...finding, id: `${turn}-${finding.id}`, ordinal: turn })),
    ).flat();
    const ledger = { ...small, findings };
    const order = { kind: 'notice', ledger, format: 'md', version: 'internal', at: AT } as const;
    const stopper = new AbortController();
    const [apart, here] = [await writtenApart(order, stopper.signal), await written(order)];
    expect(Buffer.from(apart.bytes).equals(Buffer.from(here.bytes))).toBe(true);
    expect(apart.fileName).toBe(here.fileName);
    const given = writtenApart(order, stopper.signal);
    stopper.abort();
    await expect(given).rejects.toThrow();
  });
});
