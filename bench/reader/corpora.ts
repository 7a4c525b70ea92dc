import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text of a set, and where its labels lie. */
export interface LabelledText {
  readonly name: string;
  readonly text: string;
  readonly labels: string;
}

/** A set of texts that measurements are made on and named after. */
export interface Corpus {
  readonly name: string;
  readonly folder: string;
  readonly texts: readonly LabelledText[];
}

/** Characters of all texts of a set together. */
export function sizeOf({ texts }: Corpus): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}

/** The texts of `folder` whose labels lie beside them as `NAME` + `suffix`; null where the folder is absent or has none. */
export function labelledTexts(name: string, folder: string, suffix: string): Corpus | null {
  if (!existsSync(folder)) return null;
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -4),
      text: readFileSync(join(folder, file), 'utf8'),
      labels: join(folder, file.slice(0, -4) + suffix),
    }))
    .filter(({ labels }) => existsSync(labels));
  return texts.length === 0 ? null : { name, folder, texts };
}

/** The texts of `folder` that its `gold.jsonl` labels; null where the folder is absent. */
export function textsWithOneLabelFile(name: string, folder: string): Corpus | null {
  const labels = join(folder, 'gold.jsonl');
  if (!existsSync(labels)) return null;
  const files = readFileSync(labels, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { file: string }).file);
  const texts = files.map((file) => ({
    name: file.slice(0, -4),
    text: readFileSync(join(folder, file), 'utf8'),
    labels,
  }));
  return { name, folder, texts };
}
