/** The smallest picture that there is, as a scanner might have made it. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A picture to be put into a file chooser, under this name. */
export function scanNamed(name: string) {
  return { name, mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') };
}
