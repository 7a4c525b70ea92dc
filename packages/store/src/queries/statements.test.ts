import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { createImport } from '../imports/create-import.js';
import type { Store } from '../store.js';
import type { AskedQuestion, Known } from '../testing/asked-question.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution, registered } from '../testing/fictions.js';
import { ALL_QUESTIONS, READING_QUESTIONS } from '../testing/questions.js';
import { readableSql } from '../testing/readable-sql.js';

/** The statements as checked in, for whoever looks after the database. */
const FOLDER = new URL('../../sql/', import.meta.url);
const UPDATE = process.env.UPDATE_SQL === '1';
const COMMAND = 'UPDATE_SQL=1 npx vitest run packages/store/src/queries/statements.test.ts';

class Undo extends Error {}

describe('the statements of the store', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let known: Known;
    let heard: { sql: string; parameters: readonly unknown[] }[] = [];

    beforeAll(async () => {
      const listener = (text: string, parameters: readonly unknown[]) =>
        heard.push({ sql: text, parameters });
      store = await engine.open({ listener });
      const { rectificationId, findingIds } = await registered(store, [{}, {}, {}]);
      const importId = store.newId();
      const file = { fileName: '甲.txt', mediaType: 'text/plain', size: 1, sha256: null, ownerId: null };
      await store.transaction((tx) =>
        createImport(tx, { id: importId, at: attribution.at, state: 'reading', ...file }),
      );
      known = { rectificationId, findingId: findingIds[1] ?? '', importId };
    });

    /** What is sent for a question; whatever it writes is undone. */
    async function statementsOf({ ask }: AskedQuestion) {
      const asked = store.transaction(async (tx) => {
        heard = [];
        await ask(tx, known, store);
        throw new Undo();
      });
      await expect(asked).rejects.toThrow(Undo);
      return heard.filter(({ sql: text }) => !/^(?:begin|commit|rollback)/.test(text));
    }

    it.each([...files()])('are those that are checked in: %s.sql', async (name, questions) => {
      const texts: string[] = [];
      for (const question of questions) {
        const statements = await statementsOf(question);
        texts.push(`-- ${question.name}\n${statements.map(({ sql: text }) => readableSql(text)).join('\n')}`);
      }
      const found = texts.join('\n');
      const file = new URL(`${engine.name}/${name}.sql`, FOLDER);
      if (UPDATE) {
        mkdirSync(new URL('.', file), { recursive: true });
        writeFileSync(file, found);
      }
      expect(existsSync(file) ? readFileSync(file, 'utf8') : '', `to accept: ${COMMAND}`).toBe(found);
    });

    it('are checked in for no question that is not asked', () => {
      const there = readdirSync(new URL(`${engine.name}/`, FOLDER)).map((file) => file.replace(/\.sql$/, ''));
      expect(there.sort()).toEqual([...files().keys()].sort());
    });

    it.each(READING_QUESTIONS)('find their rows by an index: $name', async (question) => {
      const plan = await planOf(await statementsOf(question), {});
      expect(plan.length).toBeGreaterThan(0);
      expect(
        plan.filter((line) => FULL_SCAN.test(line)),
        plan.join('\n'),
      ).toEqual([]);
    });

    const inOrder = READING_QUESTIONS.filter((question) => question.inOrder);
    it.each(inOrder)('get their rows in the order of an index: $name', async (question) => {
      const plan = await planOf(await statementsOf(question), { unsorted: true });
      expect(
        plan.filter((line) => SORT.test(line)),
        plan.join('\n'),
      ).toEqual([]);
    });

    /** The engine's own account of how it answers, one line per step. */
    function planOf(statements: typeof heard, { unsorted = false }): Promise<string[]> {
      return store.snapshot(async ({ db }) => {
        // A table of three rows is best read whole, and sorted; what matters is whether there is another way.
        const avoided = unsorted ? ['seqscan', 'sort', 'bitmapscan'] : ['seqscan'];
        if (engine.name === 'postgres') {
          for (const way of avoided) await sql.raw(`set local enable_${way} = off`).execute(db);
        }
        const explain = engine.name === 'postgres' ? 'explain' : 'explain query plan';
        const lines: string[] = [];
        for (const statement of statements) {
          const { rows } = await withParameters(`${explain} ${statement.sql}`, statement.parameters).execute(
            db,
          );
          for (const row of rows as Record<string, string>[])
            lines.push(row.detail ?? row['QUERY PLAN'] ?? '');
        }
        return lines;
      });
    }
  });
});

/** The questions by the file that their statements stand in. */
function files(): Map<string, AskedQuestion[]> {
  const found = new Map<string, AskedQuestion[]>();
  for (const question of ALL_QUESTIONS) {
    const [name = ''] = question.name.split('.');
    found.set(name, [...(found.get(name) ?? []), question]);
  }
  return found;
}

/** A table read from end to end; the full-text table and what a statement has made itself do not count. */
const FULL_SCAN =
  /Seq Scan on|\bSCAN (?!(?:finding|evidence)_words VIRTUAL|held\b|CONSTANT|names|under\b|found|some|\()/;
const SORT = /\bSort\b|TEMP B-TREE FOR (?:LAST \S+ TERMS? OF )?ORDER BY/;

/** The statement with its parameters put where it has them: `?` in turn, `$1` by number. */
function withParameters(text: string, parameters: readonly unknown[]) {
  let turn = 0;
  const pieces = text.split(/(\?|\$\d+)/).map((piece) => {
    if (!/^(?:\?|\$\d+)$/.test(piece)) return sql.raw(piece);
    const index = piece === '?' ? turn++ : Number(piece.slice(1)) - 1;
    return sql`${parameters[index]}`;
  });
  return sql`${sql.join(pieces, sql.raw(''))}`;
}
