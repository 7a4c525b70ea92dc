/** Letters that a sign or a digit stands for: `P@ssw0rd` is no better than `password`. */
const DISGUISES: Record<string, string> = {
  '@': 'a',
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '5': 's',
  $: 's',
  '!': 'i',
};

/** A year or a birthday at the end, `2026` or `19870506`: many people have the same. */
const DATE_AT_END = /(?:19|20)\d{2}(?:\d{4})?$/;

/**
 * Whether the password is among the common ones (in lower case, without signs), or is one of them in disguise:
 * with capitals, with signs in between or behind (`Admin@123`), with signs for letters, or with a year behind.
 */
export function isCommon(password: string, common: ReadonlySet<string>): boolean {
  const folded = password.toLowerCase();
  const forms = [folded, undisguised(folded)].map((form) => form.replace(/[^\p{L}\p{N}]/gu, ''));
  return [folded, ...forms, ...forms.map((form) => form.replace(DATE_AT_END, ''))].some((form) =>
    common.has(form),
  );
}

/** Only the word before the digits: those mean themselves. */
function undisguised(text: string): string {
  const tail = /[\d\p{P}\p{S}]*$/u.exec(text)?.[0] ?? '';
  const word = text.slice(0, text.length - tail.length);
  return [...word].map((character) => DISGUISES[character] ?? character).join('') + tail;
}
