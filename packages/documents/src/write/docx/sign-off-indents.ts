import { widthInCharacters } from '../text-width.js';

/** Empty 字 at the right of the signature and of the date. */
export interface SignOffIndents {
  signature: number;
  date: number;
}

/**
 * GB/T 9704—2012, 7.3.5.2 不加盖印章的公文: the signature leaves two 字 at its right; the date on the next line
 * starts two 字 further right than the signature; a date longer than the signature leaves two 字 instead, and
 * the signature moves left with it. (The file carries no seal, so 7.3.5.1 does not apply.)
 * @param signature the issuing body; the longest where several sign
 */
export function signOffIndents(signature: string, date: string): SignOffIndents {
  const signatureWidth = widthInCharacters(signature);
  const dateWidth = widthInCharacters(date);
  if (dateWidth > signatureWidth) return { signature: dateWidth + 4 - signatureWidth, date: 2 };
  return { signature: 2, date: signatureWidth - dateWidth };
}
