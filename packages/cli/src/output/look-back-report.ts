import { type PublishedLookBack, type SampleFault, sampleFaultSentence } from '@bihuan/domain';

/** A look-back as it was checked; `fault` is null where the sample is the one that the seed draws. */
export interface CheckedLookBack {
  batch: PublishedLookBack;
  fault: SampleFault | null;
}

/** What was found of one look-back: a line, and below it every finding that should or should not be there. */
export function lookBackText({ batch, fault }: CheckedLookBack): string {
  const { on, findingIds, draw } = batch;
  const which = `${on} 公布摘要的一批（${findingIds.length} 个问题）`;
  if (fault) return `不一致：${which}\n  ${sampleFaultSentence(fault)}\n${idLines(fault)}`;
  if (!draw) return `还没抽取：${which}\n`;
  const ids = draw.sample.map((id) => `  ${id}\n`).join('');
  return `一致：${which}，${draw.on} 抽的 ${draw.sample.length} 个正是种子抽出的。\n${ids}`;
}

function idLines(fault: SampleFault): string {
  if (!('missing' in fault)) return '';
  const lines = [
    ...fault.missing.map((id) => `  少了 ${id}\n`),
    ...fault.foreign.map((id) => `  多了 ${id}\n`),
  ];
  return lines.join('');
}
