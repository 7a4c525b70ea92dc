/** What everybody takes out, and which imports everybody reaches, with two bodies in one database. */

import { readDocument } from '@bihuan/documents';
import { onEveryEngine } from '@bihuan/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../app/caller.js';
import { type Ask, asking, noAnswer } from '../../testing/asking.js';
import { SHORT_NOTICE } from '../../testing/notices.js';
import {
  type FindingName,
  NEAR_FINDINGS,
  ROLE_NAMES,
  type RoleName,
  SEES,
  type TwoBodies,
  twoBodies,
} from '../../testing/two-bodies.js';

/** The operator takes out what he cannot read on a screen, less what is restricted. */
const TAKES_OUT: Partial<Record<RoleName, readonly FindingName[]>> = {
  ...SEES,
  operator: ['led', 'leader', 'other', 'measured'],
};
const EXPORTERS = ROLE_NAMES.filter((role) => (TAKES_OUT[role] ?? []).length > 0);
const IMPORTERS = ['office', 'officeOfOne', 'officeOfFar', 'officeOfBoth', 'operator', 'local'] as const;
/** Which imports are in sight: drafts of their own, and what was accepted into a ledger that they import for. */
const IMPORTS: Record<(typeof IMPORTERS)[number], readonly string[]> = {
  office: ['near accepted', 'near draft'],
  officeOfOne: ['near accepted'],
  officeOfFar: ['far accepted', 'far draft'],
  officeOfBoth: ['far accepted', 'near accepted'],
  operator: ['far accepted', 'far draft', 'near accepted', 'near draft'],
  local: ['far accepted', 'far draft', 'near accepted', 'near draft'],
};

describe('documents, with two bodies in one database', () => {
  onEveryEngine((engine) => {
    let bodies: TwoBodies;
    let ask: Ask;
    let close: () => Promise<void>;
    let settled: () => Promise<void>;
    const callers = new Map<RoleName, Caller>();
    beforeAll(async () => {
      const store = await engine.open();
      ({ ask, settled, close } = asking(store));
      bodies = await twoBodies(store);
      for (const role of ROLE_NAMES) callers.set(role, await bodies.callerOf(role));
    });
    afterAll(() => close());
    const as = (role: RoleName) => callers.get(role) as Caller;
    const inNear = (role: RoleName) =>
      (TAKES_OUT[role] ?? []).filter((name) => (NEAR_FINDINGS as readonly string[]).includes(name));
    const ledger = (
      role: RoleName,
      rectificationId: string,
      format: 'json' | 'xlsx',
      query: { findingIds?: string[] } = {},
    ) => ask('exportLedger', as(role), { params: { rectificationId, format }, query });
    const notice = (role: RoleName, rectificationId: string, format: 'json' | 'md') =>
      ask('exportNotice', as(role), { params: { rectificationId, format }, query: { version: 'internal' } });
    const textOf = ({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString('utf8');

    it.each(EXPORTERS)(
      '%s takes out what is his to take, and the document says when it is not all',
      async (role) => {
        const { rectificationId } = bodies.near;
        const expected = inNear(role);
        if (expected.length === 0) {
          const missing = await noAnswer(ledger(role, 'none', 'json'));
          expect(missing.status).toBe(404);
          expect(await noAnswer(ledger(role, rectificationId, 'json'))).toEqual(missing);
          expect(await noAnswer(notice(role, rectificationId, 'md'))).toEqual(missing);
          return;
        }
        const extent = `只含导出人权限范围内的${expected.length}个问题`;
        const isPartial = expected.length < NEAR_FINDINGS.length;
        const json = textOf(await ledger(role, rectificationId, 'json'));
        const { findings } = JSON.parse(json) as { findings: { id: string; parentId: string | null }[] };
        expect(findings.map(({ id }) => bodies.nameOf(id))).toEqual(expected);
        const ids = new Set(findings.map(({ id }) => id));
        expect(findings.every(({ parentId }) => parentId === null || ids.has(parentId))).toBe(true);
        const markdown = textOf(await notice(role, rectificationId, 'md'));
        const workbook = await ledger(role, rectificationId, 'xlsx');
        const sheet = await readDocument(new Uint8Array(workbook.bytes), '台账.xlsx');
        for (const text of [json, markdown, sheet.text]) {
          expect(text.includes(extent)).toBe(isPartial);
          for (const name of NEAR_FINDINGS)
            expect(text.includes(`${name}整治不力`)).toBe(expected.includes(name));
          expect(text.includes('密电室')).toBe(expected.includes('restricted') && text !== markdown);
        }
      },
    );

    it('nobody takes out, by its id, a finding that is out of his sight', async () => {
      const { rectificationId, findings } = bodies.near;
      const own = await ledger('liaison', rectificationId, 'json', { findingIds: [findings.led] });
      expect(textOf(own)).toContain('led整治不力');
      const missing = await noAnswer(ledger('liaison', rectificationId, 'json', { findingIds: ['none'] }));
      expect(missing.status).toBe(404);
      for (const findingId of [findings.restricted, bodies.far.findings.farLed]) {
        const asked = { findingIds: [findings.led, findingId] };
        expect(await noAnswer(ledger('liaison', rectificationId, 'json', asked))).toEqual(missing);
      }
    });

    it.each(IMPORTERS)(
      '%s reaches own drafts and what became a ledger of his, and nothing else',
      async (role) => {
        const { near, far } = bodies;
        const all = {
          ...{ [near.acceptedImport]: 'near accepted', [near.draft]: 'near draft' },
          ...{ [far.acceptedImport]: 'far accepted', [far.draft]: 'far draft' },
        };
        const expected = IMPORTS[role];
        const missing = await noAnswer(ask('getImport', as(role), { params: { importId: 'none' } }));
        expect(missing).toMatchObject({ status: 404, code: 'unknownImport' });
        if (role !== 'operator') {
          const { rows } = await ask('listImports', as(role), { query: { limit: 50 } });
          expect(rows.map(({ id }) => all[id]).sort()).toEqual(expected);
        }
        for (const [importId, name] of Object.entries(all)) {
          const params = { importId };
          if (expected.includes(name)) {
            expect((await ask('getImport', as(role), { params })).id).toBe(importId);
            expect((await ask('getDraft', as(role), { params })).source.text).toContain('整治不力');
            continue;
          }
          const edit = { kind: 'confirm', path: 'title' } as never;
          const told = await Promise.all([
            noAnswer(ask('getImport', as(role), { params })),
            noAnswer(ask('getDraft', as(role), { params })),
            noAnswer(ask('getListPreview', as(role), { params })),
            noAnswer(ask('mapLists', as(role), { params, body: { sheet: '1' } as never })),
            noAnswer(ask('cancelImport', as(role), { params })),
            noAnswer(ask('editDraft', as(role), { params, body: { version: 2, edit } })),
            noAnswer(ask('undoEdit', as(role), { params, body: { version: 2 } })),
            noAnswer(ask('acceptDraft', as(role), { params, body: { version: 2 } })),
          ]);
          for (const answer of told) expect(answer).toEqual(missing);
        }
      },
    );

    it('an import is begun and accepted for a body by its office, and seen by nobody else before', async () => {
      const paste = (role: RoleName) => ask('pasteImport', as(role), { body: { text: SHORT_NOTICE } });
      for (const role of ['liaison', 'verifier', 'auditAdmin', 'noRole'] as const) {
        expect(await noAnswer(paste(role))).toMatchObject({ status: 403, code: 'notYourRole' });
      }
      expect(await noAnswer(paste('officeOfOne'))).toMatchObject({ status: 403, code: 'outsideYourScope' });
      const { id } = await paste('officeOfBoth');
      await settled();
      const params = { importId: id };
      expect((await noAnswer(ask('getDraft', as('office'), { params }))).status).toBe(404);
      const { version, state } = await ask('getImport', as('officeOfBoth'), { params });
      expect(state).toBe('ready');
      const accept = (more: { bodyId?: string }) =>
        ask('acceptDraft', as('officeOfBoth'), { params, body: { version, ...more } });
      expect(await noAnswer(accept({}))).toMatchObject({ status: 422, code: 'bodyNeeded' });
      expect(await noAnswer(accept({ bodyId: bodies.units.city }))).toMatchObject({
        code: 'outsideYourScope',
      });
      const { rectificationId } = await accept({ bodyId: bodies.units.near });
      expect((await ask('getDraft', as('office'), { params })).notice.items).toHaveLength(3);
      const page = await ask('getRectification', as('office'), { params: { rectificationId } });
      expect(page.header.title).toContain('松涧区');
      expect((await noAnswer(ask('getDraft', as('officeOfFar'), { params }))).status).toBe(404);
    });
  });
});
