const STRAIGHT = 0x22;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const TERMINATORS = '。;!?:…';

/**
 * Curly marks for straight ones, by turns. A turn is carried over a line break only where the line stops in
 * mid-sentence; where it ends like a sentence, a mark was lost and counting starts anew.
 *
 * > 1.关于"台账混乱"问题的整改。
 *        ^        ^
 */
export function curlQuotes(normalised: string): string {
  if (!normalised.includes('"')) return normalised;
  const parts: string[] = [];
  let from = 0;
  let isOpen = false;
  let last = SPACE;
  for (let i = 0; i < normalised.length; i += 1) {
    const unit = normalised.charCodeAt(i);
    if (unit === STRAIGHT) {
      parts.push(normalised.slice(from, i), isOpen ? '”' : '“');
      isOpen = !isOpen;
      from = i + 1;
    } else if (unit === NEWLINE && isOpen) {
      isOpen = !TERMINATORS.includes(String.fromCharCode(last));
    }
    if (unit !== NEWLINE && unit !== SPACE) last = unit;
  }
  parts.push(normalised.slice(from));
  return parts.join('');
}
