/**
 * `约 8 秒` from the pace so far; empty while it is too early to tell.
 * @param elapsed ms since the work began
 */
export function remainingWords(done: number, total: number, elapsed: number): string {
  if (total <= 0 || done <= 0 || done >= total || elapsed < 1500) return '';
  const seconds = Math.ceil(((total - done) * elapsed) / done / 1000);
  return seconds < 90 ? `约 ${seconds} 秒` : `约 ${Math.round(seconds / 60)} 分钟`;
}
