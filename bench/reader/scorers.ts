import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readNotice, wholeMeasures } from '@bihuan/extract';
import type { Corpus } from './corpora.js';

/** What a scorer prints: a number or a small record per field, and lists of misses. */
export type Scores = Readonly<Record<string, unknown>>;

/** Writes what the reader makes of every text into a folder of its own, for as long as `use` needs it. */
function withPredictions<T>({ texts }: Corpus, use: (folder: string, files: readonly string[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-bench-'));
  try {
    const files = texts.map(({ name, text }) => {
      const file = join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify(wholeMeasures(readNotice(text), text)));
      return file;
    });
    return use(folder, files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(script: string, args: readonly string[]): Scores {
  const output = execFileSync('python3', [script, ...args], { encoding: 'utf8', maxBuffer: 64 << 20 });
  return JSON.parse(output) as Scores;
}

/** Scores a set of fully labelled notices with `score_notice.py` of the folder `tools`. */
export function scoreNotices(tools: string, corpus: Corpus): Scores {
  return withPredictions(corpus, (_, files) =>
    run(
      join(tools, 'score_notice.py'),
      corpus.texts.flatMap(({ labels }, i) => [labels, files[i] as string]),
    ),
  );
}

/** Scores a set of stand-in notices with `score_standin.py` of the folder `tools`. */
export function scoreStandins(tools: string, corpus: Corpus): Scores {
  return withPredictions(corpus, (folder) =>
    run(join(tools, 'score_standin.py'), [join(corpus.folder, 'gold.jsonl'), folder]),
  );
}
