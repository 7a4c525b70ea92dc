/**
 * Measures the reader: quality, speed, scaling, memory. Usage:
 * `npx tsx --conditions=source bench/reader/index.ts [--notices DIR] [--standin DIR] [--tools DIR] [--json]`
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareSamples } from './compare.js';
import { type Corpus, labelledTexts, sizeOf, textsWithOneLabelFile } from './corpora.js';
import { measureMemory } from './memory.js';
import { plainReport, type Quality, type Report } from './report.js';
import { type Scores, scoreNotices, scoreStandins } from './scorers.js';
import { measureScaling, measureSpeed } from './speed.js';

const inRepository = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const { values } = parseArgs({
  options: {
    notices: { type: 'string' },
    standin: { type: 'string' },
    tools: { type: 'string', default: inRepository('../shared/tools') },
    json: { type: 'boolean', default: false },
  },
});

/** A folder asked for must hold labelled texts; the usual one may be absent. */
function asked(option: string, folder: string | undefined, corpus: Corpus | null): Corpus | null {
  if (folder !== undefined && corpus === null) {
    console.error(
      `--${option} 指定的文件夹 ${folder} 中没有带标注的文本:请检查路径,标注文件应与文本放在一起。`,
    );
    process.exit(2);
  }
  return corpus;
}

const samples = labelledTexts('samples', inRepository('samples'), '.expected.json');
const notices = asked(
  'notices',
  values.notices,
  labelledTexts('labelled notices', values.notices ?? inRepository('../shared/notices'), '.json'),
);
const standins = asked(
  'standin',
  values.standin,
  textsWithOneLabelFile('stand-in notices', values.standin ?? inRepository('../shared/standin')),
);

function quality(corpus: Corpus | null, score: (corpus: Corpus) => Scores): Quality[] {
  if (corpus === null) return [];
  return [
    { set: corpus.name, texts: corpus.texts.length, characters: sizeOf(corpus), scores: score(corpus) },
  ];
}

function allQuality(): Quality[] {
  const ours = quality(samples, compareSamples);
  if (!existsSync(values.tools)) return ours;
  return [
    ...quality(notices, (corpus) => scoreNotices(values.tools, corpus)),
    ...quality(standins, (corpus) => scoreStandins(values.tools, corpus)),
    ...ours,
  ];
}

const measured = notices ?? samples;
if (measured === null) {
  console.error('没有可供测量的文本:请在仓库中保留 samples/,或用 --notices 指定带标注的文件夹。');
  process.exitCode = 2;
} else {
  const set = measured.name;
  const report: Report = {
    quality: allQuality(),
    speed: { set, ...measureSpeed(measured) },
    scaling: { set, ...measureScaling(measured) },
    memory: { set, ...(await measureMemory(measured)) },
  };
  console.log(values.json ? JSON.stringify(report, null, 2) : plainReport(report));
}
