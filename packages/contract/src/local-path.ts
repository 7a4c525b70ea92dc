/** Where the pages go after signing in: an address inside this program, and nothing that a browser reads as another. */

/** No real site has this name (RFC 2606); an address that leads away from it leads away from us. */
const HERE = 'http://here.invalid';

/**
 * The path with its query and fragment, if it lies inside this program; else `/`. Browsers take a backslash for a
 * slash and leave out tabs and line ends, so `/\evil.example` and `/\t/evil.example` lead away.
 */
export function localPath(text: string | null | undefined): string {
  if (typeof text !== 'string' || !text.startsWith('/') || hasControl(text)) return '/';
  const url = parsed(text);
  if (url === null || url.origin !== HERE) return '/';
  const path = url.pathname + url.search + url.hash;
  // `/.//evil.example` is inside by itself, and outside once it is written without its dot.
  const isOurs = parsed(path)?.origin === HERE && !path.startsWith('//') && !path.startsWith('/api/');
  return isOurs ? path : '/';
}

function hasControl(text: string): boolean {
  return /[\p{Cc}\s\\]/u.test(text);
}

function parsed(text: string): URL | null {
  try {
    return new URL(text, HERE);
  } catch {
    return null;
  }
}
