import type { Sha256 } from '../audit/hash.js';
import type { PublishedLookBack } from './published-look-back.js';
import { commitmentOf, isSeed, sampleOf } from './sample.js';

/** A look-back as it is published: everything that is needed to draw its sample again. */
export interface DrawnSample {
  /** Published when the batch was signed off. */
  commitment: string;
  /** Revealed at the draw. */
  seed: string;
  /** The findings of the batch. */
  ids: readonly string[];
  size: number;
  /** The findings that are said to have been drawn; their order does not matter. */
  sample: readonly string[];
}

/** What is wrong with a sample; null: it is the one that the seed draws. */
export type SampleFault =
  | { code: 'seedMalformed' }
  | { code: 'seedNotCommitted'; commitment: string; found: string }
  | { code: 'sampleDiffers'; missing: string[]; foreign: string[] }
  | { code: 'promiseDiffers'; commitment: string; found: string }
  | { code: 'batchDiffers'; missing: string[]; foreign: string[] };

/** Draws the sample again and compares. */
export function verifySample(drawn: DrawnSample, sha256: Sha256): SampleFault | null {
  if (!isSeed(drawn.seed)) return { code: 'seedMalformed' };
  const found = commitmentOf(drawn.seed, sha256);
  if (found !== drawn.commitment) return { code: 'seedNotCommitted', commitment: drawn.commitment, found };
  const expected = sampleOf(drawn.seed, drawn.ids, drawn.size, sha256);
  const difference = differenceOf(expected, drawn.sample);
  return difference && { code: 'sampleDiffers', ...difference };
}

/**
 * Holds a look-back against what was kept when its batch was signed off: without that, a seed could be exchanged
 * together with its digest, or the batch be cut to measure. Null: it is still the same promise.
 */
export function verifyPromise(now: PublishedLookBack, kept: PublishedLookBack): SampleFault | null {
  if (now.commitment !== kept.commitment) {
    return { code: 'promiseDiffers', commitment: kept.commitment, found: now.commitment };
  }
  const difference = differenceOf(kept.findingIds, now.findingIds);
  return difference && { code: 'batchDiffers', ...difference };
}

function differenceOf(
  expected: readonly string[],
  found: readonly string[],
): { missing: string[]; foreign: string[] } | null {
  const missing = without(expected, found);
  const foreign = without(found, expected);
  return missing.length + foreign.length === 0 ? null : { missing, foreign };
}

function without(ids: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return ids.filter((id) => !known.has(id));
}

/** What a fault means, for whoever checks. */
export function sampleFaultSentence(fault: SampleFault): string {
  switch (fault.code) {
    case 'seedMalformed':
      return '种子应为 64 位小写十六进制数字。请核对公布的种子。';
    case 'seedNotCommitted':
      return `种子与销号时公布的摘要不符：公布的是 ${fault.commitment}，由种子算出的是 ${fault.found}。这次抽样不可信，请向整改办查询。`;
    case 'sampleDiffers':
      return `公布的样本与种子抽出的不同：少了 ${fault.missing.length} 个，多了 ${fault.foreign.length} 个。请逐一核对问题编号。`;
    case 'promiseDiffers':
      return `摘要与早先留存的不同：留存的是 ${fault.commitment}，现在的是 ${fault.found}。这次抽样不可信，请向整改办查询。`;
    case 'batchDiffers':
      return `这一批的问题与早先留存的不同：少了 ${fault.missing.length} 个，多了 ${fault.foreign.length} 个。范围变了，抽样就不可信，请向整改办查询。`;
  }
}
