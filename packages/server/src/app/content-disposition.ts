/** Characters that no file system or header takes well, and the directions that could disguise an ending. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\\/:*?"<>|]/gu;

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

const LONGEST = 120;

/**
 * A file name that is only a name: no folders, control characters or reserved words, at most 120 characters
 * with its ending kept. Answers `未命名` where nothing is left.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).pop() ?? '';
  const clean = last
    .replace(FORBIDDEN, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : '';
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, LONGEST - ending.length).join('');
  if (stem === '') return `未命名${ending}`;
  return RESERVED.test(stem) ? `_${stem}${ending}` : stem + ending;
}

function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*!]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * The header for a download: an ASCII name for old programs, the true one as `filename*` (RFC 6266, RFC 8187).
 */
export function contentDisposition(name: string, how: 'attachment' | 'inline' = 'attachment'): string {
  const safe = safeFileName(name);
  const plain = safe.replace(/[^\x20-\x7e]/g, '_').replace(/[%'()]/g, '_');
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded(safe)}`;
}
